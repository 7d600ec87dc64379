import { parsePercent, percentText } from '@shared/domain/payments';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a percentage', () => {
  it.each([
    ['50', 5_000],
    ['50 %', 5_000],
    ['33,33', 3_333],
    ['33.3', 3_330],
    ['100', 10_000],
    ['0,01', 1],
    ['', null],
    ['0', null],
    ['100,01', null],
    ['-5', null],
    ['5,555', null],
    ['half', null],
  ])('typed as "%s" is %s', (text, hundredths) => {
    expect(parsePercent(text)).toBe(hundredths);
  });

  it('may be nothing where a rate is meant', () => {
    expect(parsePercent('0', 0)).toBe(0);
  });

  it('is read back as it is written, in both decimal signs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(',' as const, '.' as const),
        (n, sign) => {
          expect(parsePercent(percentText(n, sign))).toBe(n);
        },
      ),
    );
    expect([percentText(2_200, ','), percentText(950, ','), percentText(5, '.')]).toEqual([
      '22',
      '9,5',
      '0.05',
    ]);
  });
});
