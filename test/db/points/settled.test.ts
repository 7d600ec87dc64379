import { check } from '@db/check';
import { begin, steps, take } from '@test/support/random-commands';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

/** Settles every deal once more, steps of preparation too: a change of a deal that changes nothing does just that. */
async function settleAll({ call, store }: TestStore): Promise<void> {
  const deals = store.reader.all<{ id: string }>('SELECT id FROM deals WHERE deleted_at IS NULL ORDER BY id');
  for (const { id } of deals) await call('deals.update', { id, today: TODAY });
}

describe('whatever was done', () => {
  it('left every deal settled: settling again changes nothing and no rule is broken', async () => {
    await fc.assert(
      fc.asyncProperty(steps(15, 35), async (course) => {
        const open = testStore();
        await begin(open);
        for (const step of course) {
          if (!(await take(open, step))) continue;
          const before = open.tables();
          await settleAll(open);
          expect(open.tables()).toEqual(before);
        }
        expect(check(open.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
        open.close();
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
