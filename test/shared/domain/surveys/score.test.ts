import { groupOf, isUnhappy, recommendation, SCORES } from '@shared/domain/surveys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the groups of the recommendation score', () => {
  it('are promoters from 9, neutral from 7, detractors below', () => {
    expect(SCORES.map(groupOf)).toEqual([
      ...Array.from({ length: 7 }, () => 'detractor'),
      'neutral',
      'neutral',
      'promoter',
      'promoter',
    ]);
    expect(SCORES.filter(isUnhappy)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('the recommendation score', () => {
  it.each([
    [[], null],
    [[[10, 1]], 100],
    [[[0, 1]], -100],
    [[[8, 5]], 0],
    [
      [
        [10, 1],
        [3, 1],
      ],
      0,
    ],
    // 2 of 3 promoters, 1 of 3 detractors: 33.3 …
    [
      [
        [9, 2],
        [6, 1],
      ],
      33,
    ],
    // … and its mirror, rounded the same way.
    [
      [
        [9, 1],
        [6, 2],
      ],
      -33,
    ],
    // Half a percent is rounded away from zero, on both sides.
    [
      [
        [9, 1],
        [7, 199],
      ],
      1,
    ],
    [
      [
        [6, 1],
        [7, 199],
      ],
      -1,
    ],
  ] as const)('of %j is %s', (given, score) => {
    expect(recommendation(given.map(([each, count]) => ({ score: each, count }))).score).toBe(score);
  });

  it('is the same for counts in any order and any splitting, and lies between its ends', () => {
    const counts = fc.array(fc.record({ score: fc.constantFrom(...SCORES), count: fc.nat(50) }));
    fc.assert(
      fc.property(counts, (given) => {
        const whole = recommendation(given);
        const single = given.flatMap(({ score, count }) =>
          Array.from({ length: count }, () => ({ score, count: 1 })),
        );
        expect(recommendation(single.reverse())).toEqual(whole);
        expect(whole.promoters + whole.neutral + whole.detractors).toBe(whole.answers);
        expect(whole.answers).toBe(single.length);
        if (whole.score !== null) expect(Math.abs(whole.score)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
