import { type Standing, standingOf, touchOn, type Touch, WON_BACK_FOR } from '@shared/domain/cadence';
import { addDays, type Day } from '@shared/domain/time';
import type { Lifecycle } from '@shared/domain/words';
import { factsOf, IDEALS, type Interval } from './candidates';

/** What the standing of a client follows from, as `touch_state` keeps it. */
export interface KeptTouch extends Interval {
  readonly lifecycle: Lifecycle;
  readonly listed: 0 | 1;
  readonly wokenDay: Day | null;
}

/** The columns of {@link KeptTouch} of `touch_state k`. */
export const KEPT_TOUCH = `k.from_day AS "from", k.ideal, k.maximum, k.minimum_gap AS minimumGap, k.paused_until AS pausedUntil,
    k.lifecycle, k.listed, k.woken_day AS wokenDay`;

/** Who may not be contacted, or is in a sale, cannot lose touch. */
export function touchAndStanding(kept: KeptTouch, today: Day): { touch: Touch; standing: Standing } {
  const { lifecycle, listed, wokenDay } = kept;
  const touch = touchOn(factsOf(kept), today);
  const silent: Touch = listed ? touch : { ...touch, state: 'resting' };
  return { touch, standing: standingOf(lifecycle, silent, { today, wokenDay }) };
}

/** The days that {@link standingIs} names. */
export const standingDays = (today: Day) => ({ today, wokenFrom: addDays(today, 1 - WON_BACK_FOR) });

/** The clients that are beyond their ideal, as `touch_state k`: a range of the primary key for each ideal. */
export const DUE = `(${IDEALS}) i CROSS JOIN touch_state k ON k.ideal = i.ideal AND k.from_day < date(:today, '-' || i.ideal || ' days')`;

/** Beyond its maximum and not paused, as a test of `touch_state k`. */
export const SILENT =
  'k.listed AND k.maximum_day < :today AND (k.paused_until IS NULL OR k.paused_until <= :today)';
/** The same as a test of `touch_counts k`, which holds nobody else. */
export const SILENT_KEPT = 'k.maximum_day < :today';
export const DORMANT = 'k.dormant_day < :today';
/**
 * Clients whose pause is over, as `touch_state k` and a condition: those that are still paused, many of them for good, are not even
 * looked at, nor are the rows of those who were contacted within their ideal, which the index tells.
 */
export const AWOKEN = `touch_state k INDEXED BY touch_state_paused
    WHERE k.paused_until <= :today AND k.from_day < date(:today, '-' || k.ideal || ' days')`;
/**
 * How many clients are {@link SILENT}, by manager and the day before they are dormant: the kept counts, and one by one those few whose pause is
 * over by `:today`.
 */
export const SILENT_COUNTS = `SELECT k.dormant_day, k.manager, k.count, k.unplanned
    FROM (${IDEALS}) i CROSS JOIN touch_counts k ON k.ideal = i.ideal AND k.from_day < date(:today, '-' || i.ideal || ' days')
    WHERE ${SILENT_KEPT}
  UNION ALL SELECT k.dormant_day, k.manager, 1, k.next_day IS NULL
    FROM ${AWOKEN} AND ${SILENT}`;
const WOKEN =
  "k.woken_day IS NOT NULL AND k.woken_day BETWEEN :wokenFrom AND :today AND k.lifecycle <> 'ended'";

/** How many clients lose touch or are dormant, but for those who were won back lately. */
export const countSilent = (standing: 'losing-touch' | 'dormant'): string =>
  `SELECT (SELECT coalesce(sum(count), 0) FROM (${SILENT_COUNTS}) WHERE (dormant_day < :today) = ${Number(standing === 'dormant')})
    - (SELECT count(*) FROM touch_state k INDEXED BY touch_state_woken
      WHERE k.live AND ${WOKEN} AND ${SILENT} AND ${standing === 'dormant' ? DORMANT : `NOT ${DORMANT}`})`;

/** The rule standingOf as a test of `touch_state k`. */
export function standingIs(standing: Standing): string {
  switch (standing) {
    case 'won-back':
      return WOKEN;
    case 'losing-touch':
      return `${SILENT} AND NOT ${DORMANT} AND NOT (${WOKEN})`;
    case 'dormant':
      return `${SILENT} AND ${DORMANT} AND NOT (${WOKEN})`;
    case 'lead':
    case 'between-sales':
      return `k.lifecycle = '${standing}' AND NOT (${SILENT}) AND NOT (${WOKEN})`;
    default:
      return `k.lifecycle = '${standing}' AND NOT (${WOKEN})`;
  }
}
