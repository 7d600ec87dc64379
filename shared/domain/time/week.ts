import { addDays, type Day, daysBetween, diffDays, partsOf, weekday } from './day';

/**
 * An ISO 8601 week, `YYYY-Www`: begins on Monday and belongs to the year of its Thursday, so 2026-12-31 lies in
 * `2026-W53` and 2027-01-03 too. The call plan is kept by ISO week whatever day the user's calendar begins with.
 */
export type Week = string;

/** The week if `text` is an existing ISO week (`W53` only in the years that have one), else null. */
export function parseWeek(text: string): Week | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, number] = [Number(match[1]), Number(match[2])];
  // The last week of the year 9999 would leave the range of days.
  return year >= 1 && year <= 9998 && number >= 1 && number <= weeksInYear(year) ? text : null;
}

/** The ISO week that holds `day`. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekday(day));
  const { year } = partsOf(thursday);
  const number = Math.floor(diffDays(`${pad(year, 4)}-01-01`, thursday) / 7) + 1;
  return `${pad(year, 4)}-W${pad(number, 2)}`;
}

/** The Monday of `week`. Throws a `RangeError` for a text that is not a week. */
export function mondayOf(week: Week): Day {
  if (parseWeek(week) === null) throw new RangeError(`not a week: ${week}`);
  const fourthOfJanuary = `${week.slice(0, 4)}-01-04`;
  return addDays(fourthOfJanuary, 1 - weekday(fourthOfJanuary) + (Number(week.slice(6)) - 1) * 7);
}

/** The seven days of `week`, Monday first. */
export function daysOfWeek(week: Week): Day[] {
  const monday = mondayOf(week);
  return daysBetween(monday, addDays(monday, 6));
}

/** `count` weeks later; earlier when negative. */
export function addWeeks(week: Week, count: number): Week {
  return weekOf(addDays(mondayOf(week), count * 7));
}

/** 52 or 53. 28 December always lies in the last week of its year. */
export function weeksInYear(year: number): number {
  return Number(weekOf(`${pad(year, 4)}-12-28`).slice(6));
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
