import { compareDays, type Day, diffDays, laterDay } from '@shared/domain/time';
import type { Lifecycle } from '@shared/domain/words';
import type { Cadence } from './rule';
import { DORMANT_AFTER, type Touch } from './touch';

/** The whole lifecycle of a client (`product.md` §2): what its deals say, and what the silence says. */
export const STANDINGS = [
  'lead',
  'first-sale',
  'repeat-sale',
  'between-sales',
  'losing-touch',
  'dormant',
  'won-back',
  'ended',
] as const satisfies readonly (Lifecycle | 'losing-touch' | 'dormant' | 'won-back')[];
export type Standing = (typeof STANDINGS)[number];

/** So many days a client that came back from silence counts as won back. Our choice: a quarter. */
export const WON_BACK_FOR = 90;

/**
 * Lifecycle joined with the touch. Only clients without a running sale lose touch or become dormant: an open deal has stages
 * and rot of its own. `wokenDay`: the day of the two-way contact that ended a dormant time; null when there was none.
 */
export function standingOf(
  lifecycle: Lifecycle,
  touch: Touch,
  { today, wokenDay }: { readonly today: Day; readonly wokenDay: Day | null },
): Standing {
  if (lifecycle === 'ended') return 'ended';
  if (wokenDay !== null && wokenDay <= today && diffDays(wokenDay, today) < WON_BACK_FOR) return 'won-back';
  const isSilent = touch.state === 'losing-touch' || touch.state === 'dormant';
  if (isSilent && (lifecycle === 'between-sales' || lifecycle === 'lead')) return touch.state;
  return lifecycle;
}

/**
 * The latest two-way contact that ended a dormant time: before it nobody had spoken with the client, nor was a deal closed well, for longer
 * than `dormantAfter` days and twice the maximum. Null when there was none. A first contact wakes nobody.
 */
export function wokenDay(
  contactDays: readonly Day[],
  wonDays: readonly Day[],
  { maximum }: Cadence,
  dormantAfter = DORMANT_AFTER,
): Day | null {
  const signs = [...contactDays, ...wonDays].sort(compareDays);
  const silence = Math.max(dormantAfter, 2 * maximum);
  const woken = contactDays.filter((day) => {
    const before = signs[signs.indexOf(day) - 1];
    return before !== undefined && diffDays(before, day) > silence;
  });
  return woken.length === 0 ? null : woken.reduce(laterDay);
}

/** For `sort` of the list "losing touch": the most urgent first, then the longest silence, then the older record. */
export function compareTouch(
  a: { readonly id: string; readonly touch: Touch },
  b: { readonly id: string; readonly touch: Touch },
): number {
  return (
    b.touch.urgency - a.touch.urgency ||
    b.touch.elapsed - a.touch.elapsed ||
    (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)
  );
}
