import { countryCode } from '@shared/domain/import/countries';
import { readEmails } from '@shared/domain/import/emails';
import { readPhones } from '@shared/domain/import/phones';
import { digitsOf } from '@shared/domain/names';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const numbers = (text: string, country: string | null = 'RU'): string[] =>
  readPhones(text, country).map(({ number }) => number);

describe('phones', () => {
  it.each([
    ['+7 (912) 345-67-89', 'RU', '+7 912 345 67 89'],
    ['8 912 345 67 89', 'RU', '+7 912 345 67 89'],
    ['9123456789', 'RU', '+7 912 345 67 89'],
    ['79123456789', 'RU', '+7 912 345 67 89'],
    ['79123456789', 'SI', '+7 912 345 67 89'],
    ['7.9123456789E+10', 'RU', '+7 912 345 67 89'],
    ['79123456789.0', null, '+7 912 345 67 89'],
    ["'+79123456789", null, '+7 912 345 67 89'],
    ['041 123 456', 'SI', '+386 41 123 456'],
    ['41123456', 'SI', '+386 41 123 456'],
    ['01 425 36 20', 'SI', '+386 1 425 36 20'],
    ['+386 41 123 456 ext. 5', null, '+386 41 123 456 ext. 5'],
    ['00386 31 444 444', null, '+386 31 444 444'],
    ['00386 31 444 444', 'RU', '+386 31 444 444'],
    ['031/333-444', 'SI', '+386 31 333 444'],
    ['+7 812 345-67-89 доб. 12', 'RU', '+7 812 345 67 89 ext. 12'],
    ['+7 812 345-67-89 (доб. 12)', 'RU', '+7 812 345 67 89 ext. 12'],
  ])('%j in %s is %s', (text, country, number) => {
    expect(numbers(text, country)).toEqual([number]);
  });

  it.each([
    '+7 912 345 67 89 ::: +7 912 345 67 90',
    '89123456789; 89123456790',
    '89123456789, 89123456790',
    '8 (912) 345-67-89 / 8 (912) 345-67-90',
    '89123456789\n89123456790',
  ])('several in one cell: %j', (text) => {
    expect(numbers(text)).toEqual(['+7 912 345 67 89', '+7 912 345 67 90']);
  });

  it('a slash within a number does not keep a comma from being between two', () => {
    const both = ['+386 31 222 222', '+386 31 333 444'];
    expect(numbers('+386 31 222 222, 031/333-444', 'SI')).toEqual(both);
    expect(numbers('031/222-222,031/333-444 / 041 555 666', 'SI')).toEqual([...both, '+386 41 555 666']);
    expect(numbers('031/222-222, 12', 'SI')).toEqual(['+386 31 222 222 ext. 12']);
  });

  it('keeps as text, and says so, what is no number of any country', () => {
    expect(readPhones('7.91E+10', 'RU')).toEqual([{ number: '7.91E+10', digits: '79110', valid: false }]);
    expect(numbers('(5) 555-47291', 'MX')).toEqual(['(5) 555-47291']);
    expect(readPhones('не звонить', 'RU')).toEqual([{ number: 'не звонить', digits: '', valid: false }]);
    expect(readPhones(' - ', 'RU')).toEqual([]);
    expect(numbers('12-34-56', 'XX')).toEqual(['12-34-56']);
  });

  it('the same number twice is one', () => {
    expect(numbers('8 912 345 67 89; +79123456789')).toEqual(['+7 912 345 67 89']);
  });

  it('never loses digits, whatever stands in the cell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789+-() ;,/:xдоб.E\n'), maxLength: 40 }),
        (text) => {
          const found = readPhones(text, 'RU');
          if (digitsOf(text) !== '') expect(found.length).toBeGreaterThan(0);
          for (const { number, digits, valid } of found) {
            if (valid) expect(digitsOf(text)).toContain(digits.slice(-6));
            else expect(text.replace(/^\s*'/, '')).toContain(number);
          }
        },
      ),
    );
  });
});

describe('countries', () => {
  it.each([
    ['Германия', 'DE'],
    ['Nemčija', 'DE'],
    ['germany', 'DE'],
    ['DE', 'DE'],
    ['США', 'US'],
    ['Великобритания', 'GB'],
    ['Slovenija', 'SI'],
    ['', null],
    ['Атлантида', null],
  ])('%j is %j', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });
});

describe('e-mails', () => {
  it.each([
    ['Anna@Example.org', ['Anna@Example.org']],
    ['Anna <anna@example.org>', ['anna@example.org']],
    ['a@x.si ::: b@x.si', ['a@x.si', 'b@x.si']],
    ['a@x.si; b@x.si, A@x.si', ['a@x.si', 'b@x.si']],
    ['mailto:a@x.si', ['a@x.si']],
    ['анна@почта.рф', ['анна@почта.рф']],
    ['', []],
  ])('%j', (text, addresses) => {
    expect(readEmails(text)).toEqual(
      addresses.map((address) => ({ address, key: address.toLowerCase(), valid: true })),
    );
  });

  it('keeps as text what has no address in it', () => {
    expect(readEmails('нет почты')).toEqual([{ address: 'нет почты', key: 'нет почты', valid: false }]);
    expect(readEmails('a@b')[0]?.valid).toBe(false);
    for (const text of ['a@@b.si', 'a..b@x.si', '@x.si', 'a@x.', 'a@.si']) {
      expect(readEmails(text)[0]?.valid, text).toBe(false);
    }
  });
});
