import { check } from '@db/check';
import { makeManyRows } from '@test/support/many-rows';
import { begin } from '@test/support/random-commands';
import { tablesIn } from '@test/support/stored';
import { testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a command of thousands of rows of every kind', () => {
  it('is taken back and done again to the last byte, kept answers included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ seed: fc.nat(), changing: fc.boolean() }), async (rows) => {
        const open = testStore();
        await begin(open);
        const faults = () => check(open.store.file).filter(({ kind }) => kind.endsWith('differ'));
        const before = tablesIn(open.store.file);
        makeManyRows(open, rows);
        const after = tablesIn(open.store.file);
        expect(faults()).toEqual([]);

        await open.call('history.undo', {});
        expect(tablesIn(open.store.file)).toEqual(before);
        expect(faults()).toEqual([]);

        await open.call('history.redo', {});
        expect(tablesIn(open.store.file)).toEqual(after);
        expect(faults()).toEqual([]);
        open.close();
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});
