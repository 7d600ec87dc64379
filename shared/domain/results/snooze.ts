import type { Day } from '@shared/domain/time';

/** What is kept of the snoozing of a planned contact. */
export interface Snoozed {
  /** The day it was planned for at first; null while it was never snoozed. */
  readonly firstDay: Day | null;
  readonly count: number;
}

export const NEVER_SNOOZED: Snoozed = { firstDay: null, count: 0 };

/** From the third snooze on the user is asked whether the contact is still alive. */
export const SNOOZES_BEFORE_ASKING = 3;

/**
 * Puts a planned contact off from `day` to `to`: the first day is kept and each time counted. Bringing it forward, or leaving it on its day, is
 * no snooze.
 */
export function snooze(
  before: Snoozed,
  day: Day,
  to: Day,
): Snoozed & { readonly day: Day; readonly asksWhetherAlive: boolean } {
  if (to <= day) return { ...before, day: to, asksWhetherAlive: false };
  const count = before.count + 1;
  return {
    firstDay: before.firstDay ?? day,
    count,
    day: to,
    asksWhetherAlive: count >= SNOOZES_BEFORE_ASKING,
  };
}
