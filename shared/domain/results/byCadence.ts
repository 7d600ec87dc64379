import { type Cadence, isPaused, type OwnCadence, type Touch } from '@shared/domain/cadence';
import { addDays, type Day, laterDay } from '@shared/domain/time';

/** When the cadence of a client between two sales asks for its next contact. */
export interface CadenceDue {
  readonly day: Day;
  /** Days that ideally lie between two contacts. */
  readonly every: number;
}

/** What was sent and not answered yet leaves so many days before the next contact, whatever the cadence. Our choice: a week. */
export const AFTER_SENT = 7;

/**
 * The next contact by the cadence (`product.md` §3, rule 6): a talk begins the interval anew; what was only sent does not, so the one that
 * is running goes on. A pause is waited for; null while the cadence rests for good.
 */
export function dueByCadence(
  isTwoWay: boolean,
  {
    cadence,
    paused,
    touch,
  }: { readonly cadence: Cadence; readonly paused: OwnCadence['paused']; readonly touch: Touch },
  today: Day,
): CadenceDue | null {
  if (paused === 'for-good') return null;
  const day = isTwoWay ? addDays(today, cadence.ideal) : laterDay(touch.idealDay, addDays(today, AFTER_SENT));
  return {
    day: paused !== null && isPaused(paused, today) ? laterDay(day, paused) : day,
    every: cadence.ideal,
  };
}
