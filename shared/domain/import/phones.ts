import { digitsOf } from '@shared/domain/names';
import { readInternational } from './international';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface ReadPhone {
  /** International form (`+7 912 345 67 89`, `… ext. 12`), or the text as it was when it is no number of that country. */
  readonly number: string;
  /** The digits, for comparing and searching. */
  readonly digits: string;
  readonly valid: boolean;
}

/**
 * The phone numbers of a cell. Several may stand in one, split at ` ::: `, line breaks, semicolons, bars, commas and
 * slashes between whole numbers. A number that a spreadsheet has turned into `7.9123456789E+10` is repaired, `00` is a plus, a lost plus
 * or national zero is put back when the number is then one of `country` (ISO code, null when unknown). What is no valid
 * number is kept as text: a note beside a phone is worth more than nothing.
 */
export function readPhones(text: string, country: string | null): ReadPhone[] {
  const region = country !== null && isSupportedCountry(country) ? country : null;
  const found: ReadPhone[] = [];
  for (const part of parts(text)) {
    const phone = readPhone(repaired(part), region);
    if (phone && !found.some(({ digits }) => digits === phone.digits)) found.push(phone);
  }
  return found;
}

const MAX_TEXT = 60;
/** «не звонить» says something about a phone, "-" says nothing. */
const WORDS = /\p{L}/u;
/** Fewest digits of a whole number, so that "12-34-56, 78" is not taken apart. */
const WHOLE_NUMBER = 5;

function parts(text: string): string[] {
  if (!/[:;|\n,/]/.test(text)) return [text];
  const clear = text.split(/\s*:::\s*|\s*[;|\n]\s*(?!ext)/);
  return [',', ' / ', '/'].reduce((found, sign) => found.flatMap((part) => whole(part, sign)), clear);
}

/** The pieces at a sign, where each of them is a whole number: `031/333-444` is one of its own. */
function whole(text: string, sign: string): string[] {
  const pieces = text.split(sign).map((piece) => piece.trim());
  return pieces.every((piece) => digitsOf(piece).length >= WHOLE_NUMBER) ? pieces : [text];
}

/** `7.91E+10` has lost digits and is left as it is; `7.9123456789E+10` has all of them. */
function repaired(text: string): string {
  const plain = text.trim().replace(/^'/, '').replace(/\.0$/, '');
  const match = /^(\d)[.,](\d+)E\+?(\d{1,2})$/i.exec(plain);
  if (!match) return plain;
  const [, head = '', tail = '', exponent = ''] = match;
  return tail.length === Number(exponent) ? head + tail : plain;
}

function readPhone(text: string, region: CountryCode | null): ReadPhone | null {
  const digits = digitsOf(text);
  if (digits === '')
    return WORDS.test(text) ? { number: text.slice(0, MAX_TEXT), digits, valid: false } : null;
  const plain = readInternational(text);
  if (plain) return { number: plain.number, digits: plain.digits, valid: true };
  for (const attempt of plain === false ? [] : attempts(text, digits, region)) {
    const parsed = parsePhoneNumberFromString(attempt, {
      ...(region && { defaultCountry: region }),
      extract: false,
    });
    if (!parsed?.isValid()) continue;
    const number = parsed.formatInternational();
    return { number, digits: digitsOf(parsed.number), valid: true };
  }
  return { number: text.slice(0, MAX_TEXT), digits: digits.slice(0, MAX_TEXT), valid: false };
}

/** Readings in the order of trust: as written; with a plus for the `00` that most countries dial for one; with the plus that was lost; with the zero that was lost. */
function attempts(text: string, digits: string, region: CountryCode | null): string[] {
  const written = text.replace(/\s*\(?\s*(?:доб|внутр|вн|int)\.?\s*(\d+)\)?\s*$/i, ' ext. $1');
  if (text.startsWith('+')) return [written];
  const list = [written];
  if (/^00[1-9]/.test(text)) list.push(`+${written.slice(2)}`);
  const bare = /^\d+$/.test(text);
  if (bare && digits.length >= 10) list.push(`+${digits}`);
  if (bare && region && !digits.startsWith('0') && digits.length <= 9) list.push(`0${digits}`);
  return list;
}
