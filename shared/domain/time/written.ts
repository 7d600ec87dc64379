/** The figures of a day as people write it; what is missing is null. They may be no day at all (31 April). */
export interface DayFigures {
  readonly day: number;
  /** 1–12; any other number stands for none of them. */
  readonly month: number | null;
  /** Two or four digits, as written. */
  readonly year: string | null;
}

/**
 * `26`, `26.11.`, `26/11/2026`, `26. 11. 26`, `7 Dec`, `7. dec. 2026`, `7 декабря 2026 г.`, `Dec 7, 2026`: the day before the month in
 * figures, as in all our languages; with a name of the month in either order. Null for any other text.
 */
export function dayFigures(text: string): DayFigures | null {
  const typed = text.trim();
  const numbers = /^(\d{1,2})(?:[./\-\s]+(\d{1,2})(?:[./\-\s]+(\d{4}|\d{2}))?)?[.\s]*$/.exec(typed);
  if (numbers) {
    const [, day, month, year] = numbers;
    return { day: Number(day), month: month ? Number(month) : null, year: year ?? null };
  }
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th)?[.\s-]*(\p{L}{3,})(?:[.,\s-]+(\d{4}|\d{2}))?(?:\s*г)?[.\s]*$/u.exec(typed);
  if (dayFirst) return named(dayFirst[1], dayFirst[2], dayFirst[3]);
  const monthFirst = /^(\p{L}{3,})[.\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[.,\s-]+(\d{4}|\d{2}))?$/u.exec(typed);
  return monthFirst ? named(monthFirst[2], monthFirst[1], monthFirst[3]) : null;
}

const named = (day = '', month = '', year: string | undefined): DayFigures | null => {
  const number = monthOf(month);
  return number === null ? null : { day: Number(day), month: number, year: year ?? null };
};

/** Whether it is one day to a Briton and another one to an American: `7/12`, `7-12-2026`. Dots and names leave no doubt. */
export function readsTwoWays(text: string): boolean {
  const figures = /^\s*(\d{1,2})\s*[/-]\s*(\d{1,2})(?!\d)/.exec(text);
  const [first, second] = [Number(figures?.[1] ?? 0), Number(figures?.[2] ?? 0)];
  return first !== second && Math.max(first, second) <= 12;
}

/** How many days from today a word of our languages means; null for any other word. */
export function daysAwayOf(word: string): number | null {
  const index = AWAY.findIndex((words) => words.includes(word.toLowerCase()));
  return index < 0 ? null : index - 1;
}

const AWAY: readonly (readonly string[])[] = [
  ['yesterday', 'вчера', 'včeraj'],
  ['today', 'сегодня', 'danes'],
  ['tomorrow', 'завтра', 'jutri'],
];

/** The month (1–12) whose name in English, Russian or Slovenian begins like this word of three letters or more, else null. */
export function monthOf(word: string): number | null {
  const start = word.toLowerCase().slice(0, 3);
  const index = MONTHS.findIndex((names) => names.includes(start));
  return index < 0 ? null : index + 1;
}

/** Beginnings of month names, enough letters to be one; Russian May and its genitive both. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'maj', 'май', 'мая'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'avg', 'авг'],
  ['sep', 'сен'],
  ['oct', 'okt', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];
