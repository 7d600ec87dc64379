import { answerFirst, parsedFirst } from '@db/serve/first';
import { contract } from '@shared/contract';
import { NO_COMPANY, zCompany } from '@shared/domain/documents/company';
import { testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const TODAY = '2026-11-26';
/** As the window asks them (`renderer/frame/firstQuestion.ts`). */
const FIRST = [
  ['settings.get', {}],
  ['today.open', { today: TODAY }],
  ['board.open', { text: '', today: TODAY, limit: 20 }],
] as const;

const field = (...values: unknown[]) => fc.constantFrom(...values, undefined, null, 7, 'x', {}, []);
const FIELDS = {
  today: field(TODAY, '2026-02-30', '2024-02-29', '1899-12-31', '2999-12-31', '26-1-1', `${TODAY} `, 'today'),
  limit: field(1, 20, 200, 201, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '20'),
  text: field('', 'ana', ' '),
  manager: field('Ana', ''),
  sign: field('overdue', 'no such sign'),
  other: field('what nobody knows'),
};
type Name = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Name[];

/** The question itself, and others that differ from it by some fields. */
const near = (asked: object) =>
  fc.tuple(fc.record(FIELDS), fc.subarray(NAMES, { maxLength: 2 })).map(([values, changed]): unknown => ({
    ...asked,
    ...Object.fromEntries(changed.map((name) => [name, values[name]])),
  }));
const STRANGE = fc.constantFrom<unknown>(null, undefined, [], '', 7, new Date(0), new Map());

describe('what the database has before all other code', () => {
  test.each(FIRST)('%s is answered as the window asks it first', (method, asked) => {
    expect(answerFirst(testStore().store.reader, method, asked)).not.toBeNull();
  });

  test.each(FIRST)('%s is taken as the contract takes it, or left to the contract', (method, asked) => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: near(asked) }, STRANGE), (input) => {
        const parsed = parsedFirst(method, input);
        if (parsed === null) return;
        expect(contract[method].input.safeParse(input)).toEqual({ success: true, data: parsed });
      }),
      { numRuns: 2_000 },
    );
  });

  test('the company of a new file is the one that its schema makes of nothing', () => {
    expect(NO_COMPANY).toEqual(zCompany.parse({}));
  });
});
