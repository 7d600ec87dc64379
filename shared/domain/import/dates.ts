import { addDays, type Day, makeDay, monthOf } from '@shared/domain/time';

/** Which of the two first numbers of a date such as 03/04/2026 is the day. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the dates of a whole file say about their order. */
export type DateOrderFinding =
  | 'dmy'
  | 'mdy'
  /** Every date reads the same in both orders or states its order itself (ISO, month names, dots). */
  | 'any'
  /** Some dates read as two days and no other date tells which: the user must say. */
  | 'ambiguous'
  /** Some dates only make sense one way and some only the other: the user must say, the others are rejected. */
  | 'mixed';

export type ReadDate =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'ambiguous' }
  /** A date by its form, but there is no such day (31.02.2026, 2026-13-01), or no date at all. */
  | { readonly kind: 'invalid' };

/**
 * Reads a date; a time behind it is dropped, because a day is a day (`product.md` §9). Understood: ISO, `dd.mm.yyyy`,
 * numbers with slashes or dashes, blanks behind the dots (`12. 3. 2026`, as Slovenian has it) and a dot at the end, two-digit
 * years (00–68 are 2000–2068), month names in English, Russian and Slovenian,
 * and day numbers of spreadsheets from 10,000 (1927) to 80,000 (2119). With dots the day always comes first.
 *
 * @param from1904 day numbers count from 1904 instead of 1900, as in workbooks of old Excel for Mac
 */
export function readDate(text: string, order: DateOrder | null, from1904 = false): ReadDate {
  const iso = isoDay(text);
  if (iso !== undefined) return iso === null ? INVALID : { kind: 'day', day: iso };
  const numbers = numericDate(text);
  if (numbers) return fromNumbers(numbers, order);
  return found(serialDay(text, from1904) ?? namedDay(text));
}

/** What one date says about the order of the file; null when nothing. */
export function orderEvidence(text: string): DateOrder | 'unclear' | null {
  if (isoDay(text) !== undefined) return null;
  const date = numericDate(text);
  if (!date || date.dots || date.first === date.second) return null;
  if (date.first > 12) return date.second > 12 ? null : 'dmy';
  return date.second > 12 ? 'mdy' : 'unclear';
}

/**
 * Decides the order from how many dates of the whole file say `dmy`, `mdy` or are unclear. One order per file: a single
 * clear date decides for all unclear ones.
 */
export function decideOrder(counts: { dmy: number; mdy: number; unclear: number }): DateOrderFinding {
  if (counts.dmy > 0 && counts.mdy > 0) return 'mixed';
  if (counts.dmy > 0) return 'dmy';
  if (counts.mdy > 0) return 'mdy';
  return counts.unclear > 0 ? 'ambiguous' : 'any';
}

/**
 * Reads a birthday: a date, or a day of a year nobody knows (`--02-14`, `14.02.`, "14 февраля") as `--MM-DD`. Null when it
 * is neither; an order that is not known counts as day first, which the caller asks about beforehand. Nobody was born after
 * `today`: a year of two digits is then one of the century before, and any other day is none.
 */
export function readBirthday(
  text: string,
  order: DateOrder | null,
  today: Day,
  from1904 = false,
): string | null {
  const plain = text.trim();
  const bare = /^--?(\d{1,2})-?(\d{2})$/.exec(plain);
  if (bare) return yearless(Number(bare[1]), Number(bare[2]));
  const short = /^(\d{1,2})(\.\s*|\/)(\d{1,2})\.?$/.exec(plain);
  if (short) {
    const [first, second] = [Number(short[1]), Number(short[3])];
    return order === 'mdy' && short[2] === '/' ? yearless(first, second) : yearless(second, first);
  }
  const named = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?$/u.exec(plain);
  if (named) return yearless(monthOf(named[2] ?? '') ?? 0, Number(named[1]));
  const full = readDate(plain, order ?? 'dmy', from1904);
  if (full.kind !== 'day') return null;
  return full.day <= today ? full.day : centuryBefore(full.day, plain);
}

/** The same day a hundred years earlier where `written` has only two digits of the year; null where it is written out or a day number. */
function centuryBefore(day: Day, written: string): Day | null {
  const year = day.slice(0, 4);
  if (written.includes(year) || /^\d+(?:[.,]\d+)?$/.test(written)) return null;
  return makeDay(Number(year) - 100, Number(day.slice(5, 7)), Number(day.slice(8)));
}

const INVALID = { kind: 'invalid' } as const;
const AMBIGUOUS = { kind: 'ambiguous' } as const;

const found = (day: Day | null): ReadDate => (day === null ? INVALID : { kind: 'day', day });

/** A date's dots without the blanks that several countries write behind them. */
const closeDots = (text: string): string => text.replace(/^(\d+)\.\s*(\d+)\.\s*(?=\d)/, '$1.$2.');

/** Digits of a leading ISO date; undefined when the text has another form, null when there is no such day. */
function isoDay(text: string): Day | null | undefined {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?(?:[T ].*|$)/.exec(closeDots(text));
  if (match) return makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return /^\d{8}$/.test(text) ? compactDay(text) : undefined;
}

/** `20260301`; only years that make sense, so that other numbers of eight digits stay numbers. */
function compactDay(text: string): Day | undefined {
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2199) return undefined;
  return makeDay(year, Number(text.slice(4, 6)), Number(text.slice(6))) ?? undefined;
}

interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly dots: boolean;
}

function numericDate(text: string): Numbers | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:г?\.|г)?(?:[T,\s].*|$)/.exec(closeDots(text));
  if (!match) return null;
  const year = Number(match[4]);
  return {
    first: Number(match[1]),
    second: Number(match[3]),
    year: match[4]?.length === 2 ? year + (year <= 68 ? 2000 : 1900) : year,
    dots: match[2] === '.',
  };
}

function fromNumbers({ first, second, year, dots }: Numbers, order: DateOrder | null): ReadDate {
  if (dots || order === 'dmy' || first === second) return found(makeDay(year, second, first));
  if (order === 'mdy') return found(makeDay(year, first, second));
  const [dayFirst, monthFirst] = [makeDay(year, second, first), makeDay(year, first, second)];
  return dayFirst !== null && monthFirst !== null ? AMBIGUOUS : found(dayFirst ?? monthFirst);
}

/** A day number of a workbook that counts from 1904 as a day, for files that cannot say so; any other text as it is. */
export const withoutSerial1904 = (text: string): string => serialDay(text, true) ?? text;

/** A part of a day is a time and is dropped. */
function serialDay(text: string, from1904: boolean): Day | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  const serial = Number(text.slice(0, 5));
  if (serial < 10_000 || serial > 80_000) return null;
  return addDays(from1904 ? '1904-01-01' : '1899-12-30', serial);
}

/** "12 марта 2026 г.", "12. marec 2026", "March 12, 2026", "12-Mar-26". */
function namedDay(text: string): Day | null {
  const dayFirst = /^(\d{1,2})[.\s-]+(\p{L}{3,})[.,\s-]+(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (dayFirst) return namedOf(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '');
  const monthFirst = /^(\p{L}{3,})[.\s]+(\d{1,2})(?:st|nd|rd|th)?[,\s]+(\d{4})(?!\d)/u.exec(text);
  return monthFirst ? namedOf(monthFirst[3] ?? '', monthFirst[1] ?? '', monthFirst[2] ?? '') : null;
}

function namedOf(year: string, month: string, day: string): Day | null {
  const number = Number(year);
  const full = year.length === 2 ? number + (number <= 68 ? 2000 : 1900) : number;
  return makeDay(full, monthOf(month) ?? 0, Number(day));
}

/** 29 February exists in some year, so it is a birthday. */
function yearless(month: number, day: number): string | null {
  return makeDay(2024, month, day)?.replace(/^2024/, '-') ?? null;
}
