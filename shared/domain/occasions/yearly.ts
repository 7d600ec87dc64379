import { addDays, type Day, diffDays, makeDay, parseDay, partsOf } from '@shared/domain/time';

/** A day of every year, `MM-DD`; `02-29` is one. */
export type MonthDay = string;

/** When 29 February is kept in a year without one: on the day before or after. Birthdays: by the user's choice, 28 February by default. */
export type LeapRule = '02-28' | '03-01';

/** The month and day of a day, or of a birthday whose year is unknown (`--MM-DD`); null when the text is neither. */
export function monthDayOf(text: string): MonthDay | null {
  const found = /^(?:--|(\d{4})-)(\d\d-\d\d)$/.exec(text);
  if (!found) return null;
  // Every day of any year is there in a leap year; with a year it must be a day of that year.
  return parseDay(`${found[1] ?? '2000'}-${found[2]}`) === null ? null : (found[2] ?? null);
}

/** The year of a day or birthday; null when it is unknown. */
export const yearOf = (text: string): number | null =>
  text.startsWith('--') ? null : Number(text.slice(0, 4));

/** The day of that year on which it is kept. */
export function dayInYear(monthDay: MonthDay, year: number, leap: LeapRule = '02-28'): Day {
  const [month, dayOfMonth] = monthDay.split('-').map(Number);
  const day =
    makeDay(year, month ?? 0, dayOfMonth ?? 0) ?? parseDay(`${String(year).padStart(4, '0')}-${leap}`);
  if (day === null || (monthDay !== '02-29' && day.slice(5) !== monthDay))
    throw new RangeError(`not a day of a year: ${monthDay}`);
  return day;
}

/** The days on which it is kept from `from` to `to`, both included. */
export function yearlyDays(monthDay: MonthDay, from: Day, to: Day, leap: LeapRule = '02-28'): Day[] {
  const days: Day[] = [];
  for (let { year } = partsOf(from); year <= partsOf(to).year; year += 1) {
    const day = dayInYear(monthDay, year, leap);
    if (day >= from && day <= to) days.push(day);
  }
  return days;
}

/** `lead` days before; a lead below 0 counts as none. */
export const daysAhead = (day: Day, lead: number): Day => addDays(day, -Math.max(0, Math.floor(lead)));

/**
 * When a birthday (a day, or `--MM-DD`) is kept next from `today` on, in how many days, and what age is reached then (null: the year is
 * unknown). Null for a text that is no day, and for a birth that lies ahead by more than a year.
 */
export function nextBirthday(
  birthday: string,
  today: Day,
  leap: LeapRule = '02-28',
): { readonly day: Day; readonly away: number; readonly age: number | null } | null {
  const monthDay = monthDayOf(birthday);
  if (monthDay === null) return null;
  const day = yearlyDays(monthDay, today, addDays(today, 366), leap)[0];
  const born = yearOf(birthday);
  if (day === undefined || (born !== null && day < birthday)) return null;
  return { day, away: diffDays(today, day), age: born === null ? null : partsOf(day).year - born };
}
