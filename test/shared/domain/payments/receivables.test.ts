import { AGES, ageOf, daysOverdue, spanOfAge } from '@shared/domain/payments';
import { anyDay } from '@test/shared/domain/time/arbitrary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

describe('the age of a receivable', () => {
  it.each([
    ['2026-11-27', 'ahead', -1],
    ['2026-11-26', 'ahead', 0],
    ['2026-11-25', '0-30', 1],
    ['2026-10-27', '0-30', 30],
    ['2026-10-26', '31-60', 31],
    ['2026-09-27', '31-60', 60],
    ['2026-09-26', '61-90', 61],
    ['2026-08-28', '61-90', 90],
    ['2026-08-27', '90+', 91],
  ] as const)('of what was due %s is %s', (day, age, days) => {
    expect(ageOf(day, TODAY)).toBe(age);
    expect(daysOverdue(day, TODAY)).toBe(days);
  });

  it('has spans that meet without a gap, and each day lies in the span of its age', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (day, today) => {
        const holding = AGES.filter((age) => {
          const { from, to } = spanOfAge(age, today);
          return (from === null || day >= from) && (to === null || day <= to);
        });
        expect(holding).toEqual([ageOf(day, today)]);
      }),
    );
  });
});
