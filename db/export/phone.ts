import { digitsOf } from '@shared/domain/names';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A phone as a table of text may hold it: written so that no spreadsheet takes it for a number (leading zeros and the plus would be
 * lost) or for a formula (`+386-31-000-120` would be calculated). The digits stay the same: `089123456` becomes
 * `(089) 123456`, `+38631000120` becomes `+386 (31) 000-120`. What has letters, brackets or blanks between its groups stays.
 */
export function phoneCell(number: string): string {
  if (!/^\+?[\d-]+$/.test(number)) return number;
  const digits = digitsOf(number);
  if (number.startsWith('+')) {
    const parsed = parsePhoneNumberFromString(number);
    const [code = number, area, ...rest] = (parsed?.formatInternational() ?? `+${digits}`).split(' ');
    return area === undefined ? `(${code})` : [code, `(${area})`, rest.join('-')].filter(Boolean).join(' ');
  }
  // `12-10-20` would become a day.
  const [first = '', ...groups] = number.split('-');
  if (groups.length > 0) return `(${first}) ${groups.join('-')}`;
  return digits.length > SHORT || digits.startsWith('0')
    ? `(${digits.slice(0, AREA)}) ${digits.slice(AREA)}`
    : number;
}

/** From so many digits on a spreadsheet writes a number with an exponent. */
const SHORT = 10;
const AREA = 3;
