import type { Day } from '@shared/domain/time';
import type { DayWhy } from './answer';
import { NO_DEADLINE } from './priority';
import type { Way } from './ways';

/**
 * The possible days of a way, the best first: for a day that is asked for (also a deadline) that day, then the nearest, the earlier
 * of two; for what is overdue or late the soonest; for all else the emptiest, the earlier of two. `load` is how full
 * each day is, 0–1.
 */
export function preferredDays(way: Way, days: readonly Day[], load: (day: number) => number): number[] {
  const possible = days.map((_, index) => index).filter((index) => ((way.days >> index) & 1) === 1);
  const asked = askedDay(way, days);
  if (asked === null) return possible.sort((a, b) => load(a) - load(b) || a - b);
  return possible.sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b);
}

/** Why the way stands on the day with index `chosen`. */
export function dayWhy(way: Way, days: readonly Day[], chosen: number): DayWhy {
  if (way.isLate) return 'late';
  // What may not be earlier than its deadline is a promise for that very day.
  if (way.deadline !== NO_DEADLINE) return way.reason.from === way.reason.day ? 'asked-day' : 'deadline';
  if ((way.days & (way.days - 1)) === 0) return 'only-day';
  const asked = askedDay(way, days);
  if (asked === null) return 'spread';
  if (asked < 0) return 'soonest';
  return asked === chosen ? 'asked-day' : 'nearest-day';
}

/** Index of the day to be near to; before the week for what is overdue, after it for what may come early; null: any. */
function askedDay({ reason, isLate }: Way, days: readonly Day[]): number | null {
  if (isLate) return -1;
  if (reason.day === null) return null;
  const index = days.indexOf(reason.day);
  if (index !== -1) return index;
  return reason.day < (days[0] ?? '') ? -1 : days.length;
}
