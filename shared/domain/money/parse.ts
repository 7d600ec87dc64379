import { type Currency, currencyDigits, currencyOfMark } from './currency';

export interface AmountHints {
  /** The decimal sign where it is known (from the locale or from the whole column); the other sign then groups. */
  readonly decimal?: ',' | '.';
  /** The currency of an amount without a mark of its own; decides how many digits the smallest unit has. */
  readonly currency?: Currency;
}

export type ParsedAmount =
  | {
      readonly kind: 'amount';
      /** Integer of the currency's smallest unit. */
      readonly minor: number;
      /** The currency named in the text, null if none was. */
      readonly currency: Currency | null;
      /** Whether digits smaller than the smallest unit were rounded away (half goes away from zero). */
      readonly rounded: boolean;
    }
  /** `1,234` is one and a bit or over a thousand: both readings as plain decimals, the smaller first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'invalid'; readonly why: 'empty' | 'not-a-number' | 'grouping' | 'too-large' };

/**
 * Reads an amount as people write it: `1 234,50`, `1,234.50`, `1.234,50`, `1'234.50`, `1054`, `12 000 ₽`, `EUR 5`,
 * `(1 200)` and `−5` for negative ones. Any kind of space groups, groups must be of three digits. Nothing is guessed: a
 * single sign before exactly three digits is ambiguous unless the hint or another sign decides.
 */
export function parseAmount(text: string, hints: AmountHints = {}): ParsedAmount {
  const { body, negative, mark } = taken(text);
  if (body === '') return { kind: 'invalid', why: mark === '' ? 'empty' : 'not-a-number' };
  const currency = mark === '' ? null : currencyOfMark(mark);
  if (mark !== '' && currency === null) return { kind: 'invalid', why: 'not-a-number' };
  const digits = currencyDigits(currency ?? hints.currency ?? 'EUR');
  const decimal = decimalSign(body, hints.decimal);
  if (decimal === 'ambiguous') {
    const [whole = '', part = ''] = body.split(/[.,]/);
    const sign = negative ? '-' : '';
    return { kind: 'ambiguous', readings: [`${sign}${whole || '0'}.${part}`, `${sign}${whole}${part}`] };
  }
  const plain = ungrouped(body, decimal);
  if (plain === null) return { kind: 'invalid', why: 'grouping' };
  const { minor, rounded } = toMinor(plain.whole, plain.part, digits);
  if (!Number.isSafeInteger(minor)) return { kind: 'invalid', why: 'too-large' };
  return { kind: 'amount', minor: negative && minor !== 0 ? -minor : minor, currency, rounded };
}

/** The currency that an amount names itself ("1,234 KWD"); null: none, or none that is known. */
export function currencyBeside(text: string): Currency | null {
  const { mark } = taken(text);
  return mark === '' ? null : currencyOfMark(mark);
}

/** The decimal sign of a locale, as a hint for amounts typed in its forms. */
export function decimalSignOf(locale: string): ',' | '.' {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** Finds the number in the text; what stands around it is sign, brackets and the currency's mark. Spaces become plain. */
function taken(text: string): { body: string; negative: boolean; mark: string } {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[−–]/g, '-')
    .trim();
  // A full stop behind a letter belongs to the mark: "р.500" is five hundred.
  const number = /(?:(?<!\p{L})[.,])?\d(?:[\d.,' ]*\d)?/u.exec(plain);
  if (!number) return { body: '', negative: false, mark: plain };
  const [before, after] = [plain.slice(0, number.index), plain.slice(number.index + number[0].length)];
  const around = `${before.trim()} ${after.trim()}`;
  const negative = around.includes('-') || (before.includes('(') && after.includes(')'));
  return { body: number[0], negative, mark: around.replace(/[-+()]/g, '').trim() };
}

/** Which sign separates the decimals in `body`; null: none does. */
function decimalSign(body: string, hint: ',' | '.' | undefined): ',' | '.' | null | 'ambiguous' {
  const [commas, dots] = [count(body, ','), count(body, '.')];
  if (hint) return count(body, hint) > 0 ? hint : null;
  if (commas > 0 && dots > 0) return body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.';
  if (commas + dots === 0 || commas > 1 || dots > 1) return null;
  const sign = commas === 1 ? ',' : '.';
  const [whole = '', part = ''] = body.split(sign);
  const couldGroup = /^[1-9]\d{0,2}$/.test(whole) && part.length === 3;
  return couldGroup ? 'ambiguous' : sign;
}

/** Whole and decimal digits without grouping signs; null when the groups are not of three digits. */
function ungrouped(body: string, decimal: ',' | '.' | null): { whole: string; part: string } | null {
  const at = decimal === null ? -1 : body.indexOf(decimal);
  const [whole, part] = at < 0 ? [body, ''] : [body.slice(0, at), body.slice(at + 1)];
  const signs = new Set(whole.replace(/\d/g, ''));
  if (signs.size > 1 || !/^\d*$/.test(part) || !/^(\d*|\d{1,3}([.,' ]\d{3})+)$/.test(whole)) return null;
  return { whole: whole.replace(/\D/g, ''), part };
}

function toMinor(whole: string, part: string, digits: number): { minor: number; rounded: boolean } {
  const kept = BigInt(whole + part.slice(0, digits).padEnd(digits, '0'));
  const rest = part.slice(digits);
  return { minor: Number(kept + (/^[5-9]/.test(rest) ? 1n : 0n)), rounded: /[1-9]/.test(rest) };
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
