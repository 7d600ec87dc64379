import { addDays, type Day, diffDays } from '@shared/domain/time';
import { type ContactResult, TWO_WAY_RESULTS } from '@shared/domain/words';
import { type Cadence, FIRST_CALL_AFTER_DEAL, type OwnCadence } from './rule';

/** What the interval of a client is counted from. */
export interface TouchFacts {
  readonly cadence: Cadence;
  readonly paused: OwnCadence['paused'];
  /** Day of the latest two-way contact on any deal; null when there was none. */
  readonly lastTwoWay: Day | null;
  /** Since when we know the client: the beginning as long as there was no contact. */
  readonly since: Day;
  /** Day on which the latest deal was closed well; null without one. */
  readonly wonDay: Day | null;
}

/**
 * `resting`: nothing to do yet; `soon`: may be pulled into a plan; `due`: beyond the ideal; `losing-touch`: beyond the maximum;
 * `dormant`: silent for so long that it must be won back.
 */
export type TouchState = 'paused' | 'resting' | 'soon' | 'due' | 'losing-touch' | 'dormant';

export interface Touch {
  readonly state: TouchState;
  /** The day the interval counts from. */
  readonly from: Day;
  readonly elapsed: number;
  /** The interval that holds now: the cadence's, or the one after a closed deal. */
  readonly ideal: number;
  readonly maximum: number;
  /** Elapsed ÷ ideal; above 1 when overdue (`product.md` §5). */
  readonly urgency: number;
  readonly idealDay: Day;
  readonly maximumDay: Day;
}

/** A cadence may be pulled into a plan from this part of the ideal interval (`product.md` §5). */
export const PULL_IN = 0.7;
/** Silence of so many days makes a client dormant, but never less than twice its maximum. Our choice: a year. */
export const DORMANT_AFTER = 365;

/** Where a client stands between two contacts on `today`. A day in the future counts as today. */
export function touchOn(facts: TouchFacts, today: Day, dormantAfter = DORMANT_AFTER): Touch {
  const { from, ideal, maximum } = intervalOf(facts);
  const elapsed = Math.max(0, diffDays(from, today));
  return {
    state: stateOf({ elapsed, ideal, maximum, dormantAfter, isPaused: isPaused(facts.paused, today) }),
    ...{ from, elapsed, ideal, maximum },
    urgency: elapsed / ideal,
    idealDay: addDays(from, ideal),
    maximumDay: addDays(from, maximum),
  };
}

/**
 * The interval that is running: from the latest two-way contact. After a deal closed well the client rests for
 * {@link FIRST_CALL_AFTER_DEAL} days; the first contact after it brings the usual cadence back. A later maximum keeps its proportion.
 */
export function intervalOf({ cadence, lastTwoWay, since, wonDay }: TouchFacts): {
  readonly from: Day;
  readonly ideal: number;
  readonly maximum: number;
} {
  if (wonDay !== null && (lastTwoWay === null || wonDay >= lastTwoWay)) {
    const maximum = Math.round((cadence.maximum * FIRST_CALL_AFTER_DEAL) / cadence.ideal);
    return { from: wonDay, ideal: FIRST_CALL_AFTER_DEAL, maximum };
  }
  return { from: lastTwoWay ?? since, ideal: cadence.ideal, maximum: cadence.maximum };
}

/** Whether a result resets the interval: both sides took part (`product.md` §3, rule 6). */
export const isTwoWay = (result: ContactResult | null): boolean =>
  (TWO_WAY_RESULTS as readonly (ContactResult | null)[]).includes(result);

export const isPaused = (paused: OwnCadence['paused'], today: Day): boolean =>
  paused === 'for-good' || (paused !== null && today < paused);

function stateOf(at: {
  readonly elapsed: number;
  readonly ideal: number;
  readonly maximum: number;
  readonly dormantAfter: number;
  readonly isPaused: boolean;
}): TouchState {
  if (at.isPaused) return 'paused';
  if (at.elapsed > Math.max(at.dormantAfter, 2 * at.maximum)) return 'dormant';
  if (at.elapsed > at.maximum) return 'losing-touch';
  if (at.elapsed >= at.ideal) return 'due';
  return at.elapsed >= PULL_IN * at.ideal ? 'soon' : 'resting';
}
