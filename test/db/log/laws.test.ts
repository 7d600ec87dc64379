import { check } from '@db/check';
import { begin, steps, take } from '@test/support/random-commands';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const RUNS = { numRuns: 10 };
const [LEAST, MOST] = [15, 35];

const faults = ({ store }: TestStore) => check(store.file).filter(({ severity }) => severity === 'fault');

describe('whatever was done', () => {
  it('is undone step by step to where it began, and done again to the last state', async () => {
    await fc.assert(
      fc.asyncProperty(steps(LEAST, MOST), async (course) => {
        const open = testStore();
        await begin(open);
        const states = [open.tables()];
        for (const step of course) {
          const before = await commands(open);
          const went = await take(open, step);
          const changed = (await commands(open)) > before;
          // A refusal and a command without effect leave the tables as they were.
          if (!changed) expect(open.tables()).toEqual(states.at(-1));
          else states.push(open.tables());
          if (!went) expect(changed).toBe(false);
        }
        for (let left = states.length - 1; left > 0; left -= 1) {
          await open.call('history.undo', {});
          expect(open.tables()).toEqual(states[left - 1]);
        }
        for (const state of states.slice(1)) {
          await open.call('history.redo', {});
          expect(open.tables()).toEqual(state);
        }
        await expect(open.call('history.redo', {})).rejects.toThrow('nothing-to-redo');
        open.close();
      }),
      RUNS,
    );
  }, 120_000);

  it('leaves kept answers that equal a fresh computation, no broken rule and a complete log', async () => {
    await fc.assert(
      fc.asyncProperty(steps(LEAST, MOST), fc.nat(MOST), async (course, undone) => {
        const open = testStore();
        await begin(open);
        for (const step of course) await take(open, step);
        expect(faults(open)).toEqual([]);
        for (let left = undone; left > 0; left -= 1) {
          if ((await open.call('history.next', {})).undo) await open.call('history.undo', {});
        }
        expect(faults(open)).toEqual([]);
        for (let left = undone; left > 0; left -= 2) {
          if ((await open.call('history.next', {})).redo) await open.call('history.redo', {});
        }
        expect(faults(open)).toEqual([]);
        open.close();
      }),
      RUNS,
    );
  }, 120_000);
});

const commands = async ({ call }: TestStore) => (await call('history.list', { limit: 1 }))[0]?.seq ?? 0;
