import { readInternational } from '@shared/domain/import/international';
import { digitsOf } from '@shared/domain/names';
import fc from 'fast-check';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';

/** What the library says of a number; false when it is not valid. */
function byLibrary(text: string) {
  const parsed = parsePhoneNumberFromString(text, { extract: false });
  return parsed?.isValid()
    ? { number: parsed.formatInternational(), digits: digitsOf(parsed.number) }
    : false;
}

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const separator = fc.constantFrom('', '', '', ' ', '-', ' (', ') ', '  ');
const codes = [
  ...new Set(getCountries().map((country) => getCountryCallingCode(country))),
  '800',
  '878',
  '999',
];

describe('readInternational', () => {
  it('reads what people write', () => {
    expect(readInternational('+7 912 345-67-89')).toEqual({
      number: '+7 912 345 67 89',
      digits: '79123456789',
    });
    expect(readInternational('+7 (812) 345-67-89')).toEqual({
      number: '+7 812 345 67 89',
      digits: '78123456789',
    });
    expect(readInternational('+38631200100')).toEqual({ number: '+386 31 200 100', digits: '38631200100' });
    expect(readInternational('+44 7400 123456')).toEqual({
      number: '+44 7400 123456',
      digits: '447400123456',
    });
    expect(readInternational('+386 31 2')).toBe(false);
  });

  it.each(['', '031 200 100', '+386 31 200 100 ext. 5', '+0 31 200 100', '+', '+386 (0)31 200 100'])(
    'leaves %j to the library',
    (text) => expect(readInternational(text)).toBeNull(),
  );

  it('says what the library says, of numbers near the examples of every country', () => {
    let read = 0;
    for (const country of getCountries()) {
      const number = getExampleNumber(country, examples)?.number ?? '';
      for (let at = getCountryCallingCode(country).length + 1; at < number.length; at += 1) {
        for (const digit of '0123456789') {
          const text = number.slice(0, at) + digit + number.slice(at + 1);
          const own = readInternational(text);
          if (own !== null) expect({ text, own }).toEqual({ text, own: byLibrary(text) });
          if (own) read += 1;
        }
      }
    }
    expect(read).toBeGreaterThan(10_000);
  }, 30_000);

  it('says what the library says, of any digits behind any calling code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.array(fc.tuple(separator, digits(1, 4)), { minLength: 1, maxLength: 5 }),
        (code, groups) => {
          const text = `+${code}${groups.map(([between, group]) => between + group).join('')}`;
          const own = readInternational(text);
          fc.pre(own !== null);
          expect(own).toEqual(byLibrary(text));
        },
      ),
      { numRuns: 3_000, maxSkipsPerRun: 1_000 },
    );
  }, 30_000);
});
