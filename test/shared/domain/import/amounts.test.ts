import { decideDecimal, decimalEvidence, readAmount } from '@shared/domain/import/amounts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the decimal sign of a file', () => {
  it.each([
    ['1054', null],
    ['1 234,50', ','],
    ['1,234.50', '.'],
    ['1.234,50 €', ','],
    ['12.5', '.'],
    ['0,125', ','],
    ['12345,678', ','],
    ['1,234,567', '.'],
    ['1.234.567', ','],
    ['1,234', 'unclear'],
    ['12 000 руб.', null],
  ])('%j says %j', (text, evidence) => {
    expect(decimalEvidence(text)).toBe(evidence);
  });

  it('is decided by one clear amount, asked when all are unclear or contradict each other', () => {
    expect(decideDecimal({ comma: 1, dot: 0, unclear: 9 })).toBe(',');
    expect(decideDecimal({ comma: 0, dot: 2, unclear: 9 })).toBe('.');
    expect(decideDecimal({ comma: 0, dot: 0, unclear: 9 })).toBe('ambiguous');
    expect(decideDecimal({ comma: 1, dot: 1, unclear: 0 })).toBe('mixed');
    expect(decideDecimal({ comma: 0, dot: 0, unclear: 0 })).toBe('any');
  });
});

describe('amounts', () => {
  it.each([
    ['1054', null, 'EUR', 105_400],
    ['1054', null, 'JPY', 1_054],
    ['1 234,50', ',', 'EUR', 123_450],
    ['1,234', '.', 'EUR', 123_400],
    ['1,234', ',', 'EUR', 123],
    ['12 000 ₽', null, 'EUR', 1_200_000],
    ['-5', null, 'EUR', -500],
  ] as const)('%j with decimal %j in %s', (text, decimal, currency, minor) => {
    expect(readAmount(text, decimal, currency, false)).toMatchObject({ kind: 'amount', minor });
  });

  it('names the currency of the cell before that of the file', () => {
    expect(readAmount('12 000 ₽', null, 'EUR', false)).toMatchObject({ currency: 'RUB' });
    expect(readAmount('12000', null, 'EUR', false)).toMatchObject({ currency: 'EUR' });
  });

  it('is unsure about 1,234 in a text file, never in a typed cell', () => {
    expect(readAmount('1.234', null, 'EUR', false)).toEqual({ kind: 'ambiguous' });
    expect(readAmount('1.234', ',', 'EUR', true)).toMatchObject({ minor: 123, rounded: true });
    expect(readAmount('abc', null, 'EUR', false)).toEqual({ kind: 'invalid' });
  });

  it('whole numbers read as the general rule reads them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (number, currency) => {
          const short = readAmount(String(number), null, currency, false);
          expect(short).toEqual({ ...readAmount(` ${number} `, null, currency, false) });
        },
      ),
    );
  });
});
