import { begin, steps, take } from '@test/support/random-commands';
import { OCCASION_ACTS } from '@test/support/random-occasions';
import { testStore } from '@test/support/store';
import fc from 'fast-check';
import { it, expect } from 'vitest';

it('every course of answers is undone to how it began, and done again', async () => {
  await fc.assert(
    fc.asyncProperty(steps(10, 40), async (course) => {
      const open = testStore();
      await begin(open);
      await open.call('settings.update', { country: 'SI' });
      const before = open.tables();
      let done = 0;
      for (const step of course) {
        const seq = () => open.store.reader.value<number>('SELECT count(*) FROM commands');
        const commands = seq();
        if (await take(open, step, OCCASION_ACTS)) done += seq() - commands;
      }
      const after = open.tables();
      for (let left = done; left > 0; left -= 1) await open.call('history.undo', {});
      expect(open.tables()).toEqual(before);
      for (let left = done; left > 0; left -= 1) await open.call('history.redo', {});
      expect(open.tables()).toEqual(after);
      open.close();
    }),
    { numRuns: 6 },
  );
}, 60_000);
