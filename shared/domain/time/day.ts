/**
 * A day of the civil calendar, `YYYY-MM-DD`, years 0001–9999 (`product.md` §9). A day has no zone and never passes
 * through UTC or local time: all arithmetic here counts civil days. Days compare with `<` and `===` as strings.
 *
 * Every function throws a `RangeError` for a text that is not a day and for a result outside the years 0001–9999.
 * Text from outside goes through {@link parseDay} first.
 */
export type Day = string;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The day if `text` is exactly one existing day in the form `YYYY-MM-DD`, else null. */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const [year, month, dayOfMonth] = [figures(text, 0, 4), figures(text, 5, 7), figures(text, 8, 10)];
  const exists =
    year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? text : null;
}

const HYPHEN = 0x2d;
const ZERO = 0x30;

/** The number that these characters write, NaN unless all are figures. Days are read by the thousand; a pattern takes four times as long. */
function figures(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const figure = text.charCodeAt(at) - ZERO;
    if (figure < 0 || figure > 9) return Number.NaN;
    value = value * 10 + figure;
  }
  return value;
}

export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && parseDay(value) !== null;
}

/**
 * Far from both ends of the calendar, so that rules can count on from it; nobody plans a contact for the year 26.
 */
export const isPlannable = (day: Day): boolean => day >= '1900-01-01' && day <= '2999-12-31';

/** The day of this year, month (1–12) and day of month; null when there is no such day (31 April, 29 February 2027). */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | null {
  if (![year, month, dayOfMonth].every((part) => Number.isInteger(part) && part >= 0)) return null;
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

/** Year, month (1–12) and day of month. */
export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  if (parseDay(day) === null) throw new RangeError(`not a day: ${day}`);
  return { year: figures(day, 0, 4), month: figures(day, 5, 7), dayOfMonth: figures(day, 8, 10) };
}

/** `count` days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return fromEpochDay(toEpochDay(day) + count);
}

/** The same day of the month `count` months later; the last of the month where that day is missing (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const result = makeDay(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
  if (result === null) throw new RangeError(`${day} + ${count} months is out of range`);
  return result;
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function diffDays(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** All days from `from` to `to`, both included, in order; empty when `to` is earlier. */
export function daysBetween(from: Day, to: Day): Day[] {
  const [first, last] = [toEpochDay(from), toEpochDay(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => fromEpochDay(first + index));
}

export function weekday(day: Day): Weekday {
  return weekdayOfEpochDay(toEpochDay(day));
}

/** Order for `sort`: earlier first. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b);
export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);

/** The first day of the week that holds `day`, for weeks that begin on `weekStart` (the user's setting). */
export function startOfWeek(day: Day, weekStart: Weekday): Day {
  return addDays(day, -((weekday(day) - weekStart + 7) % 7));
}

export const startOfMonth = (day: Day): Day => addDays(day, 1 - partsOf(day).dayOfMonth);

export function endOfMonth(day: Day): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return addDays(day, daysInMonth(year, month) - dayOfMonth);
}

/** The weeks (rows of seven days) that show the month of `day`: four to six rows, with days of the neighbouring months. */
export function monthGrid(day: Day, weekStart: Weekday): Day[][] {
  const last = endOfMonth(day);
  const rows: Day[][] = [];
  for (let first = startOfWeek(startOfMonth(day), weekStart); first <= last; first = addDays(first, 7)) {
    rows.push(daysBetween(first, addDays(first, 6)));
  }
  return rows;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days since 1970-01-01 in the proleptic Gregorian calendar (days-from-civil by eras of 400 years). */
export function toEpochDay(day: Day): number {
  const { year, month, dayOfMonth } = partsOf(day);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of {@link toEpochDay}. */
export function fromEpochDay(epochDay: number): Day {
  if (!Number.isInteger(epochDay)) throw new RangeError(`not a whole number of days: ${epochDay}`);
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = makeDay(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
  if (day === null) throw new RangeError(`day ${epochDay} since 1970-01-01 is outside the years 0001–9999`);
  return day;
}

/** The weekday of a day counted since 1970-01-01. */
export function weekdayOfEpochDay(epochDay: number): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as Weekday;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
