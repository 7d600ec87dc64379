import {
  addDays,
  addMonths,
  type Day,
  diffDays,
  partsOf,
  startOfWeek,
  type Weekday,
  weekday,
} from '@shared/domain/time';

/** How an activity comes again: "a check call every two weeks", "a contract talk every year". */
export interface Recurrence {
  readonly unit: 'week' | 'month' | 'year';
  /** Every so many units; at least 1. */
  readonly every: number;
  /**
   * What the next one counts from: `date`: the first day, so that a late one does not shift the rest; `completion`: the day on which the last
   * one was done.
   */
  readonly from: 'date' | 'completion';
  /** The first day. A day of the month that a month lacks becomes its last, and comes back in the next: 31 January, 28 February, 31 March. */
  readonly start: Day;
  /** For weeks counted from the date: all these weekdays; empty: the weekday of the start. */
  readonly weekdays: readonly Weekday[];
  /** The last day that may be one; null: no end. */
  readonly until: Day | null;
}

/**
 * The next day after one that was due on `due` was done on `done`; null when the recurrence has ended. Counted from the date it is the
 * first day of the rhythm after both, so what was missed meanwhile is not caught up, and doing it early does not double it.
 */
export function nextAfter(rule: Recurrence, due: Day, done: Day): Day | null {
  const next =
    rule.from === 'completion' ? plusUnits(rule, done, 1) : firstAfter(rule, done > due ? done : due);
  return next !== null && isWithin(next, rule.until) ? next : null;
}

/**
 * The days from `from` to `to`, both included. Counted from completion only the start is known, the others come one by one with
 * {@link nextAfter}.
 */
export function occurrences(rule: Recurrence, from: Day, to: Day): Day[] {
  if (rule.from === 'completion') {
    return rule.start >= from && rule.start <= to && isWithin(rule.start, rule.until) ? [rule.start] : [];
  }
  const found: Day[] = [];
  const last = rule.until !== null && rule.until < to ? rule.until : to;
  for (
    let day = firstAfter(rule, addDays(from, -1));
    day !== null && day <= last;
    day = firstAfter(rule, day)
  )
    found.push(day);
  return found;
}

/** The first day of the rhythm after `day`, whatever the end. */
function firstAfter(rule: Recurrence, day: Day): Day | null {
  if (rule.unit === 'week' && rule.weekdays.length > 0) return firstWeekday(rule, day);
  if (day < rule.start) return rule.start;
  // One step too few at the most: months differ in length.
  let count = Math.max(0, Math.floor(unitsBetween(rule, day)) - 1);
  while (plusUnits(rule, rule.start, count) <= day) count += 1;
  return plusUnits(rule, rule.start, count);
}

/** Weeks count from the Monday of the week of the start, and days before the start do not belong. */
function firstWeekday(rule: Recurrence, day: Day): Day | null {
  const firstWeek = startOfWeek(rule.start, 1);
  let candidate = addDays(day < rule.start ? addDays(rule.start, -1) : day, 1);
  // Within `every` weeks each weekday has come once.
  for (let passed = 0; passed < (every(rule) + 1) * 7; passed += 1) {
    const week = diffDays(firstWeek, startOfWeek(candidate, 1)) / 7;
    if (week % every(rule) === 0 && rule.weekdays.includes(weekday(candidate))) return candidate;
    candidate = addDays(candidate, 1);
  }
  return null;
}

/** Always from the start, so that 31 January gives 31 March and 29 February comes back in leap years. */
function plusUnits(rule: Recurrence, day: Day, count: number): Day {
  const units = count * every(rule);
  if (rule.unit === 'week') return addDays(day, units * 7);
  return addMonths(day, rule.unit === 'month' ? units : units * 12);
}

function unitsBetween(rule: Recurrence, day: Day): number {
  if (rule.unit === 'week') return diffDays(rule.start, day) / 7 / every(rule);
  const [a, b] = [partsOf(rule.start), partsOf(day)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return months / (rule.unit === 'month' ? 1 : 12) / every(rule);
}

const every = ({ every: count }: Recurrence): number => Math.max(1, Math.floor(count));

const isWithin = (day: Day, until: Day | null): boolean => until === null || day <= until;
