import { addDays, type Day, fromEpochDay, toEpochDay, type Weekday, weekday, weekdayOfEpochDay } from './day';

/** The user's working days: weekdays of the settings without public holidays and own days off. */
export interface WorkingCalendar {
  readonly workdays: ReadonlySet<Weekday>;
  /** Days off that would be working days by weekday; the map form carries their names. */
  readonly daysOff: ReadonlySet<Day> | ReadonlyMap<Day, string>;
}

/** Monday to Friday, no holidays: until the user says otherwise. */
export const PLAIN_CALENDAR: WorkingCalendar = {
  workdays: new Set<Weekday>([1, 2, 3, 4, 5]),
  daysOff: new Set<Day>(),
};

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return calendar.workdays.has(weekday(day)) && !calendar.daysOff.has(day);
}

/**
 * The working day that is `count` working days away from `day`; `day` itself never counts.
 * - `count` 0: `day` if it is a working day, else the next one.
 * - positive: Friday + 1 = Monday, and Saturday + 1 = Monday too.
 * - negative: the same towards the past.
 *
 * Throws a `RangeError` when the calendar has no working days (none within {@link LONGEST_BREAK} days).
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of days: ${count}`);
  if (count === 0 && isWorkingDay(day, calendar)) return day;
  const step = count >= 0 ? 1 : -1;
  let result = toEpochDay(day);
  for (let left = Math.max(1, Math.abs(count)); left > 0; left -= 1)
    result = neighbour(result, step, calendar);
  return fromEpochDay(result);
}

/** The first working day after `day`. Throws as {@link addWorkingDays}. */
export const nextWorkingDay = (day: Day, calendar: WorkingCalendar): Day => addWorkingDays(day, 1, calendar);

/** `day` if it is a working day, else the next one. Throws as {@link addWorkingDays}. */
export const workingDayFrom = (day: Day, calendar: WorkingCalendar): Day => addWorkingDays(day, 0, calendar);

/**
 * How many working days lie from `from` to `to`, the day `from` itself not counted: the inverse of
 * {@link addWorkingDays}, so `workingDaysBetween(d, addWorkingDays(d, n)) === n` for every n except 0.
 * Negative when `to` is earlier. A calendar without working days gives 0.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (from === to) return 0;
  return from < to
    ? countWorking(addDays(from, 1), to, calendar)
    : -countWorking(to, addDays(from, -1), calendar);
}

/** No calendar of people has a break this long (days): beyond it there are no working days at all. */
const LONGEST_BREAK = 3660;

function neighbour(from: number, step: 1 | -1, calendar: WorkingCalendar): number {
  if (calendar.workdays.size > 0) {
    let result = from;
    for (let passed = 0; passed < LONGEST_BREAK; passed += 1) {
      result += step;
      if (isWorkingEpochDay(result, calendar)) return result;
    }
  }
  throw new RangeError(`no working day within ${LONGEST_BREAK} days of ${fromEpochDay(from)}`);
}

/** Counting goes through numbers, because a text for each day passed would cost more than all the rest. */
function isWorkingEpochDay(epochDay: number, { workdays, daysOff }: WorkingCalendar): boolean {
  if (!workdays.has(weekdayOfEpochDay(epochDay))) return false;
  return daysOff.size === 0 || !daysOff.has(fromEpochDay(epochDay));
}

/** Working days from `first` to `last`, both included. Whole weeks are multiplied, so a span of years costs no loop. */
function countWorking(first: Day, last: Day, calendar: WorkingCalendar): number {
  const start = toEpochDay(first);
  const span = toEpochDay(last) - start + 1;
  const weeks = Math.floor(span / 7);
  let count = weeks * calendar.workdays.size;
  for (let index = weeks * 7; index < span; index += 1) {
    if (calendar.workdays.has(weekdayOfEpochDay(start + index))) count += 1;
  }
  for (const dayOff of calendar.daysOff.keys()) {
    if (dayOff >= first && dayOff <= last && calendar.workdays.has(weekday(dayOff))) count -= 1;
  }
  return count;
}
