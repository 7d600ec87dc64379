import { type Day, diffDays, instantToWall, partsOf, toEpochDay, type Zone } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import { formatAmount, type Money, toDecimal } from '@shared/domain/money';

/** What the formats depend on. */
export interface FormatSettings {
  readonly language: Language;
  /** Decides which year goes without saying and what "in 2 days" counts from. */
  readonly today: Day;
  readonly zone: Zone;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', sl: 'sl-SI' };
const DAY_MS = 86_400_000;

export type Format = ReturnType<typeof createFormat>;

/**
 * Dates, money and numbers in the user's language. A day is shown by its own year, month and day: it is laid on UTC and
 * read back from UTC, so no zone can move it.
 */
export function createFormat({ language, today, zone }: FormatSettings) {
  const locale = LOCALES[language];
  const named = language === 'en';
  const thisYear = partsOf(today).year;
  const isThisYear = (day: Day): boolean => partsOf(day).year === thisYear;
  const at = (day: Day): number => toEpochDay(day) * DAY_MS;
  const show = (which: DateShape, day: Day): string => dateFormat(locale, which).format(at(day));
  const inField = (day: Day): string => show(named ? 'dayMonthYear' : 'numeric', day);
  const shortDate = (day: Day): string =>
    withoutWord(show(isThisYear(day) ? 'dayMonth' : 'dayMonthYear', day));

  const spanFormat = (from: Day, to: Day): Intl.DateTimeFormat =>
    dateFormat(locale, isThisYear(from) && isThisYear(to) ? 'dayMonth' : 'dayMonthYear');
  const money = ({ minor, currency }: Money): string =>
    formatAmount(minor, currency, locale, { short: true });

  return {
    locale,
    /** "Thu 26 Nov"; the year is added when it is not this one. */
    day: (day: Day): string => `${show('weekday', day)} ${shortDate(day)}`,
    /** "26 Nov", without the weekday. */
    date: shortDate,
    /** "Thursday, 26 November 2026", for tooltips and screen readers. */
    dayLong: (day: Day): string => show('long', day),
    /** As it is written in forms: "26 Nov 2026", because 07/12/2026 is July to some who read English; "26.11.2026" in Russian. */
    dayInField: inField,
    /** The same of a birthday whose year may be unknown (`--11-26`): "26 Nov", "26.11". */
    birthdayInField: (birthday: string): string =>
      birthday.startsWith('--')
        ? show(named ? 'dayMonth' : 'numericMonth', anyYear(birthday))
        : inField(birthday),
    /** "Thu 26", where the month stands nearby. */
    dayOfMonth: (day: Day): string => `${show('weekday', day)} ${show('dayOfMonth', day)}`,
    /** "Thu". */
    weekday: (day: Day): string => show('weekday', day),
    /** "November 2026", as the name of a calendar's page. */
    month: (day: Day): string => pageName(show('month', day), locale),
    /** "16–22 Nov"; both ends included. */
    span: (from: Day, to: Day): string =>
      tight(withoutWord(spanFormat(from, to).formatRange(at(from), at(to)))),
    /** "in 2 days", "yesterday"; from two weeks on in weeks, from two months on in months, from two years on in years. */
    relative: (day: Day): string => relative(locale, diffDays(today, day)),
    /** "26 Nov" of a birthday whose year may be unknown (`--11-26`). */
    birthday: (birthday: string): string =>
      birthday.startsWith('--')
        ? show('dayMonth', anyYear(birthday))
        : withoutWord(show('dayMonthYear', birthday)),
    /** "Thu 26 Nov, 14:05" of an instant, in the user's zone. */
    instant(iso: string): string {
      const wall = instantToWall(Date.parse(iso), zone);
      return `${this.day(wall.day)}, ${wall.time}`;
    },
    /** Integer of the smallest unit with its currency; cents are shown when there are any. */
    money,
    /** Several currencies side by side, "1 200 € + 300 $"; never added up. */
    sums: (sums: readonly Money[]): string => sums.map(money).join(' + '),
    /** "1.2M €" where there is little room. */
    moneyShort: ({ minor, currency }: Money): string =>
      compactFormat(locale, currency).format(Number(toDecimal(minor, currency))),
    number: (value: number): string => numberFormat(locale).format(value),
    /** "45 min". */
    minutes: (value: number): string => unitFormat(locale, 'minute').format(value),
    /** "1.4 MB" of a file. */
    size: (bytes: number): string =>
      unitFormat(locale, 'megabyte').format(Math.max(0.1, Math.round(bytes / 100_000) / 10)),
    /** "12 d" in cards and rows. */
    daysShort: (value: number): string => unitFormat(locale, 'day').format(value),
  };
}

/** A leap year, so that 29 February is a day. */
const anyYear = (birthday: string): Day => `2000${birthday.slice(1)}`;

/** "16 – 22 Nov" → "16–22 Nov": no room around the dash between two bare figures. */
const tight = (span: string): string => span.replace(/^(\d+\.?)\s*–\s*/, '$1–');

function relative(locale: string, days: number): string {
  const format = cached(`relative ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const [unit, span] = UNITS.find(([, , until]) => Math.abs(days) < until) ?? YEARS;
  return format.format(Math.round(days / span), unit);
}

/**
 * Days of a unit, and from how many days on the next one speaks. None but days is used for less than two of it: "next month" is a month
 * of the calendar, and 48 days from now may be the one after it.
 */
const UNITS = [
  ['day', 1, 14],
  ['week', 7, 60],
  ['month', 30.44, 730],
] as const;
const YEARS = ['year', 365.25] as const;

/** How a day is written. */
const DATES = {
  weekday: { weekday: 'short' },
  dayOfMonth: { day: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  dayMonthYear: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  numericMonth: { day: '2-digit', month: '2-digit' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type DateShape = keyof typeof DATES;

/** Russian adds the word for "year" to a year, which short dates have no room for. */
const withoutWord = (date: string): string => date.replaceAll(/(\d{4})\sг\./g, '$1');

/** In Russian and Slovenian a month is not written large within a sentence. */
const pageName = (month: string, locale: string): string =>
  month.charAt(0).toLocaleUpperCase(locale) + withoutWord(month.slice(1));

const dateFormat = (locale: string, which: DateShape): Intl.DateTimeFormat =>
  cached(
    `date ${which} ${locale}`,
    () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...DATES[which] }),
  );

const numberFormat = (locale: string): Intl.NumberFormat =>
  cached(`number ${locale}`, () => new Intl.NumberFormat(locale));

const compactFormat = (locale: string, currency: string): Intl.NumberFormat =>
  cached(
    `compact ${locale} ${currency}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      }),
  );

const unitFormat = (locale: string, unit: 'minute' | 'day' | 'megabyte'): Intl.NumberFormat =>
  cached(
    `${unit} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }),
  );

const made = new Map<string, unknown>();

/** Making an Intl format costs more than a hundred uses of it, so each is made once, when it is first used. */
function cached<T>(key: string, make: () => T): T {
  // A key is used with one type only: each caller has its own prefix.
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
