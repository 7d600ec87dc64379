import { NO_LIMIT, tooOften } from '@shared/domain/permission';
import { addDays } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const day = (offset: number): string => addDays('2028-02-27', offset);

describe('the minimum gap', () => {
  const code = (own: number, others: number[], minimumGap: number) =>
    tooOften(day(own), others.map(day), { minimumGap, cap: null })?.code ?? null;

  it('looks to both sides and over 29 February', () => {
    expect(code(3, [0], 3)).toBeNull();
    expect(code(2, [0], 3)).toBe('gap');
    expect(code(0, [2], 3)).toBe('gap');
    expect(code(0, [], 3)).toBeNull();
  });

  it('of one day forbids only the same day, of none nothing', () => {
    expect(code(0, [0], 1)).toBe('gap');
    expect(code(1, [0], 1)).toBeNull();
    expect(code(0, [0], 0)).toBeNull();
    expect(tooOften(day(0), [day(0)], NO_LIMIT)).toBeNull();
  });
});

describe('the cap', () => {
  it('counts any so many days in a row, also with contacts on both sides', () => {
    const cap = { contacts: 2, days: 7 };
    const often = (own: number, others: number[]) =>
      tooOften(day(own), others.map(day), { minimumGap: 0, cap });
    expect(often(6, [0, 3])).toEqual({ code: 'cap', ...cap });
    expect(often(7, [0, 3])).toBeNull();
    expect(often(3, [0, 6])).toEqual({ code: 'cap', ...cap });
    expect(often(4, [0, 8])).toBeNull();
    expect(often(0, [])).toBeNull();
  });

  it('agrees with a look at every span of days', () => {
    const offset = fc.integer({ min: -20, max: 20 });
    const caps = fc.record({
      contacts: fc.integer({ min: 1, max: 4 }),
      days: fc.integer({ min: 1, max: 15 }),
    });
    fc.assert(
      fc.property(offset, fc.array(offset, { maxLength: 8 }), caps, (own, others, cap) => {
        const spans = Array.from({ length: cap.days }, (_, back) => own - back);
        const isBeyond = spans.some(
          (from) => others.filter((each) => each >= from && each < from + cap.days).length >= cap.contacts,
        );
        const found = tooOften(day(own), others.map(day), { minimumGap: 0, cap });
        expect(found !== null).toBe(isBeyond);
      }),
    );
  });
});
