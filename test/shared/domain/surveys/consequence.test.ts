import { consequence, type KnownCase, SCORES } from '@shared/domain/surveys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const untouched: KnownCase = { id: 'case', touched: false };
const worked: KnownCase = { id: 'case', touched: true };
const plain = { stale: false, own: null, someOpen: false, others: [] };

describe('what an answer brings about', () => {
  it.each([
    ['an unhappy answer opens a case', { ...plain, before: null, after: 6 }, { kind: 'open' }],
    ['a neutral one nothing', { ...plain, before: null, after: 7 }, { kind: 'none' }],
    ['a promoter nothing', { ...plain, before: null, after: 10 }, { kind: 'none' }],
    [
      'a second unhappy one joins the open case',
      { ...plain, before: null, after: 2, someOpen: true },
      { kind: 'none' },
    ],
    [
      'an old one that is brought in is history',
      { ...plain, before: null, after: 2, stale: true },
      { kind: 'none' },
    ],
    ['9 corrected to 3 opens a case', { ...plain, before: 9, after: 3 }, { kind: 'open' }],
    [
      '3 corrected to 5 changes nothing',
      { ...plain, before: 3, after: 5, own: untouched, someOpen: true },
      { kind: 'none' },
    ],
    [
      '3 corrected to 9 withdraws a case that nobody touched',
      { ...plain, before: 3, after: 9, own: untouched, someOpen: true },
      { kind: 'withdraw', caseId: 'case' },
    ],
    [
      'and leaves one that was worked on to the user',
      { ...plain, before: 3, after: 9, own: worked, someOpen: true },
      { kind: 'none' },
    ],
    [
      'a deleted answer hands its case to another unhappy one',
      { ...plain, before: 3, after: null, own: worked, someOpen: true, others: ['second', 'first'] },
      { kind: 'hand-over', caseId: 'case', responseId: 'second' },
    ],
    [
      'a deleted answer takes its untouched case along',
      { ...plain, before: 3, after: null, own: untouched, someOpen: true },
      { kind: 'withdraw', caseId: 'case' },
    ],
    ['a deleted promoter nothing', { ...plain, before: 9, after: null, someOpen: true }, { kind: 'none' }],
    ['a closed case stays closed', { ...plain, before: 3, after: 9 }, { kind: 'none' }],
  ] as const)('%s', (_, change, expected) => {
    expect(consequence(change)).toEqual(expected);
  });

  it('never opens a second case beside an open one, and only withdraws the own', () => {
    const score = fc.option(fc.constantFrom(...SCORES));
    const known = fc.option(fc.record({ id: fc.constant('case'), touched: fc.boolean() }));
    fc.assert(
      fc.property(score, score, fc.boolean(), known, fc.boolean(), (before, after, stale, own, more) => {
        const someOpen = own !== null || more;
        const { kind } = consequence({ before, after, stale, own, someOpen, others: [] });
        if (kind === 'open') expect(someOpen || stale).toBe(false);
        if (kind === 'withdraw') expect(own?.touched).toBe(false);
        if (before !== null && after !== null && before <= 6 === after <= 6) expect(kind).toBe('none');
      }),
    );
  });
});
