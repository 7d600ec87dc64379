import { includedVat, lineAmounts, sumOfShares } from '@shared/domain/payments';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const share = (hundredths: number) => ({ share: hundredths, amount: 0 });
const fixed = (amount: number) => ({ share: null, amount });

describe('the amounts of a schedule', () => {
  it.each([
    ['all before', 10_000, [share(10_000)], [10_000]],
    ['halves of an odd cent', 1_001, [share(5_000), share(5_000)], [501, 500]],
    ['thirds', 100, [share(3_333), share(3_333), share(3_334)], [33, 33, 34]],
    ['a deposit comes off first', 10_000, [fixed(1_000), share(5_000), share(5_000)], [1_000, 4_500, 4_500]],
    ['a deposit larger than the deal', 500, [fixed(1_000), share(10_000)], [1_000, 0]],
    ['shares that do not come to a whole', 1_001, [share(5_000)], [501]],
    ['no amount yet', null, [fixed(700), share(10_000)], [700, 0]],
    ['only sums', 10_000, [fixed(1), fixed(2)], [1, 2]],
    ['nothing', 10_000, [], []],
    [
      'a very large sum',
      9_007_199_254_740_991,
      [share(1), share(9_999)],
      [900_719_925_474, 9_006_298_534_815_517],
    ],
  ] as const)('%s', (_, total, lines, amounts) => {
    expect(lineAmounts(total, lines)).toEqual(amounts);
  });

  const shares = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 24 }).map((parts) => {
    const last = 10_000 - parts.reduce((sum, part) => sum + part, 0);
    return last > 0 ? [...parts, last] : parts;
  });
  const totals = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.maxSafeNat());

  it('come to the deal’s amount exactly when the shares come to a whole', () => {
    fc.assert(
      fc.property(totals, shares, fc.array(fc.nat(50_000), { maxLength: 3 }), (total, parts, sums) => {
        fc.pre(parts.reduce((sum, part) => sum + part, 0) === 10_000);
        const lines = [...sums.map(fixed), ...parts.map(share)];
        const amounts = lineAmounts(total, lines);
        const fixedSum = sums.reduce((sum, amount) => sum + amount, 0);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(Math.max(total, fixedSum));
      }),
    );
  });

  it('lie less than one smallest unit away from their share, and reckoning again changes nothing', () => {
    fc.assert(
      fc.property(totals, shares, (total, parts) => {
        const lines = parts.map(share);
        const amounts = lineAmounts(total, lines);
        amounts.forEach((amount, index) => {
          const exact = BigInt(total) * BigInt(parts[index] ?? 0);
          const off = BigInt(amount) * 10_000n - exact;
          expect(off > -10_000n && off < 10_000n).toBe(true);
        });
        expect(
          lineAmounts(
            total,
            lines.map((line, index) => ({ ...line, amount: amounts[index] ?? 0 })),
          ),
        ).toEqual(amounts);
      }),
    );
  });

  it('adds the shares up', () => {
    expect(sumOfShares([share(3_000), fixed(10), share(7_000)])).toBe(10_000);
  });
});

describe('VAT that is included', () => {
  it.each([
    [12_200, 2_200, 2_200], // Slovenia, 22 %
    [12_000, 2_000, 2_000], // Russia, 20 %
    [10_950, 950, 950],
    [100, 2_200, 18], // 18.03…
    [3, 2_000, 1], // 0.5 goes up
    [1, 2_200, 0],
    [0, 2_200, 0],
    [10_000, 0, 0],
    [10_000, null, 0],
    [9_007_199_254_740_991, 2_000, 1_501_199_875_790_165],
  ])('of %i at %s is %i', (gross, rate, vat) => {
    expect(includedVat(gross, rate)).toBe(vat);
  });

  it('and the net amount make the gross one, and the net times the rate is the VAT to half a unit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 10_000 }), (gross, rate) => {
        const vat = BigInt(includedVat(gross, rate));
        const net = BigInt(gross) - vat;
        // vat / net = rate / 10,000, in whole numbers: off by at most half a unit of VAT.
        const off = vat * 10_000n - net * BigInt(rate);
        expect(2n * (off < 0n ? -off : off) <= 10_000n + BigInt(rate)).toBe(true);
      }),
    );
  });
});
