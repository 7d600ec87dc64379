import {
  currencyDigits,
  decimalSignOf,
  formatAmount,
  type ParsedAmount,
  parseAmount,
  sumByCurrency,
  toDecimal,
} from '@shared/domain/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const minorOf = (parsed: ParsedAmount): number | string =>
  parsed.kind === 'amount' ? parsed.minor : parsed.kind;
const currencyOf = (parsed: ParsedAmount): string | null =>
  parsed.kind === 'amount' ? parsed.currency : parsed.kind;

describe('an amount as people write it', () => {
  it.each([
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1\u202f234,50', 123_450],
    ['1\u2009234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.234,50', 123_450],
    ["1'234.50", 123_450],
    ['1’234.50', 123_450],
    ['1,234,567', 123_456_700],
    ['1.234.567', 123_456_700],
    ['1 234 567,8', 123_456_780],
    ['1054', 105_400],
    ['1054.5', 105_450],
    ['0,5', 50],
    ['.5', 50],
    ['0.123', 12],
    ['0,999', 100],
    ['1234,567', 123_457],
    ['-12', -1200],
    ['−12,00', -1200],
    ['(1 200)', -120_000],
    ['100-', -10_000],
    ['+7', 700],
    ['0', 0],
    ['-0', 0],
  ])('%s', (text, minor) => {
    expect(minorOf(parseAmount(text))).toBe(minor);
  });

  it.each([
    ['12 000 ₽', 1_200_000, 'RUB'],
    ['12 000,00 руб.', 1_200_000, 'RUB'],
    ['руб. 500', 50_000, 'RUB'],
    ['р.500', 50_000, 'RUB'],
    ['€5.00', 500, 'EUR'],
    ['-€5', -500, 'EUR'],
    ['$1,234.50', 123_450, 'USD'],
    ['1.234,50 EUR', 123_450, 'EUR'],
    ['JPY 1054', 1054, 'JPY'],
    ['1.5 KWD', 1500, 'KWD'],
  ])('%s names its currency', (text, minor, currency) => {
    expect(minorOf(parseAmount(text))).toBe(minor);
    expect(currencyOf(parseAmount(text))).toBe(currency);
  });

  it('is asked about when one sign stands before three digits, unless the decimal sign is known', () => {
    expect(parseAmount('1,234')).toEqual({ kind: 'ambiguous', readings: ['1.234', '1234'] });
    expect(parseAmount('-12.345 €')).toEqual({ kind: 'ambiguous', readings: ['-12.345', '-12345'] });
    expect(minorOf(parseAmount('1,234', { decimal: '.' }))).toBe(123_400);
    expect(minorOf(parseAmount('1,235', { decimal: ',' }))).toBe(124);
    expect(minorOf(parseAmount('1.234.567', { decimal: ',' }))).toBe(123_456_700);
    expect(minorOf(parseAmount('1 234', { decimal: ',' }))).toBe(123_400);
  });

  it('says when it rounded', () => {
    expect(parseAmount('0.125')).toMatchObject({ minor: 13, rounded: true });
    expect(parseAmount('-0.125')).toMatchObject({ minor: -13, rounded: true });
    expect(parseAmount('12.3000000')).toMatchObject({ minor: 1230, rounded: false });
    expect(parseAmount('99.5', { currency: 'JPY' })).toMatchObject({ minor: 100, rounded: true });
  });

  it.each([
    ['', 'empty'],
    ['  \u00a0', 'empty'],
    ['много', 'not-a-number'],
    ['500 шт', 'not-a-number'],
    ['500 pcs', 'not-a-number'],
    ['12 тыс. руб.', 'not-a-number'],
    ['1-2', 'not-a-number'],
    ['5 (10)', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['10%', 'not-a-number'],
    ['12 00', 'grouping'],
    ['1,23,456.00', 'grouping'],
    ['1.5', 'grouping', ','],
    ['1.234,56,7', 'grouping'],
    ['99999999999999999', 'too-large'],
  ] as const)('%s is refused', (text, why, decimal?: ',') => {
    expect(parseAmount(text, decimal ? { decimal } : {})).toEqual({ kind: 'invalid', why });
  });

  it('comes back from how each locale writes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e15, max: 1e15 }),
        fc.constantFrom('EUR', 'RUB', 'USD', 'JPY', 'KWD'),
        fc.constantFrom('en', 'ru', 'sl', 'de-CH', 'fr'),
        (minor, currency, locale) => {
          const text = formatAmount(minor, currency, locale);
          const parsed = parseAmount(text, { currency, decimal: decimalSignOf(locale) });
          expect(minorOf(parsed), text).toBe(minor);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('comes back from its plain decimal', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
        expect(minorOf(parseAmount(toDecimal(minor, currency), { currency, decimal: '.' }))).toBe(minor);
      }),
    );
  });
});

describe('an amount as it is shown', () => {
  it('has the digits of its currency', () => {
    expect([
      currencyDigits('EUR'),
      currencyDigits('JPY'),
      currencyDigits('BHD'),
      currencyDigits('CLF'),
    ]).toEqual([2, 0, 3, 4]);
    expect(toDecimal(5, 'EUR')).toBe('0.05');
    expect(toDecimal(-123_450, 'EUR')).toBe('-1234.50');
    expect(toDecimal(1054, 'JPY')).toBe('1054');
    expect(() => toDecimal(0.5, 'EUR')).toThrow(RangeError);
  });

  it('follows the locale', () => {
    const plain = (text: string): string => text.replace(/\s/g, ' ');
    expect(plain(formatAmount(123_450, 'EUR', 'ru'))).toBe('1 234,50 €');
    expect(formatAmount(123_450, 'USD', 'en')).toBe('$1,234.50');
    expect(plain(formatAmount(1_234_550, 'EUR', 'sl'))).toBe('12.345,50 €');
    expect(plain(formatAmount(1_200_000, 'RUB', 'ru', { short: true }))).toBe('12 000 ₽');
    expect(plain(formatAmount(1_200_050, 'RUB', 'ru', { short: true }))).toBe('12 000,50 ₽');
  });

  it('keeps the last unit of a sum that a fraction would lose', () => {
    expect(formatAmount(Number.MAX_SAFE_INTEGER, 'USD', 'en')).toBe('$90,071,992,547,409.91');
  });
});

describe('sums', () => {
  it('never mix currencies', () => {
    const sums = sumByCurrency([
      { minor: 10, currency: 'RUB' },
      { minor: 20, currency: 'EUR' },
      { minor: -4, currency: 'RUB' },
    ]);
    expect(sums).toEqual([
      { minor: 20, currency: 'EUR' },
      { minor: 6, currency: 'RUB' },
    ]);
    expect(sumByCurrency([])).toEqual([]);
  });

  it('refuse to become inexact', () => {
    const most = { minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' };
    expect(() => sumByCurrency([most, { minor: 1, currency: 'EUR' }])).toThrow(RangeError);
  });
});
