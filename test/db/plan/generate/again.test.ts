import { check } from '@db/check';
import { begin, steps, take } from '@test/support/random-commands';
import { PLAN_ACTS } from '@test/support/random-plan';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const WEEKS = ['2026-W48', '2026-W49'] as const;
const NOTHING = { added: [], removed: [], moved: [], changed: [] };

/** What the user made, or touched after a plan had made it. */
const untouchable = ({ store }: TestStore) =>
  store.reader.all(
    `SELECT a.* FROM activities a WHERE a.deleted_at IS NULL AND a.status <> 'cancelled'
       AND (a.origin <> 'plan' OR a.status = 'done' OR NOT EXISTS (
         SELECT 1 FROM plan_lines l WHERE l.activity_id = a.id AND l.made = 1 AND l.pinned = 0)) ORDER BY a.id`,
  );

/** The same rows without what a plan may change of a contact without a time: its place. */
const withoutPlace = (rows: readonly unknown[]) =>
  (rows as Record<string, unknown>[]).map(
    ({ day: _day, time: _time, asked: _asked, occasion: _occasion, ...rest }) => rest,
  );

describe('after any course of work', () => {
  it('a week that is generated twice is as after the first time, and nobody loses what is theirs', async () => {
    await fc.assert(
      fc.asyncProperty(steps(8, 30), async (course) => {
        const open = testStore({ now: '2026-11-26T09:00:00.000Z' });
        try {
          await begin(open);
          for (const step of course) await take(open, step);
          for (const week of WEEKS) {
            const own = untouchable(open);
            await open.call('plan.generate', { week, today: TODAY });
            expect(withoutPlace(untouchable(open))).toEqual(expect.arrayContaining(withoutPlace(own)));
            const [before, commands] = [open.tables(), open.store.reader.all('SELECT seq FROM commands')];
            const again = await open.call('plan.generate', { week, today: TODAY });
            expect(again.difference).toEqual(NOTHING);
            expect(open.tables()).toEqual(before);
            expect(open.store.reader.all('SELECT seq FROM commands')).toEqual(commands);
          }
          expect(check(open.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
        } finally {
          open.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  it('plans that are made and changed by hand are undone and done again to the same tables', async () => {
    await fc.assert(
      fc.asyncProperty(steps(6, 20), async (course) => {
        const open = testStore({ now: '2026-11-26T09:00:00.000Z' });
        try {
          await begin(open);
          const seen = [open.tables()];
          const seqs = () =>
            open.store.reader.all<{ n: number }>('SELECT count(*) AS n FROM commands')[0]?.n ?? 0;
          for (const step of course) {
            const before = seqs();
            await take(open, step, PLAN_ACTS);
            if (seqs() > before) seen.push(open.tables());
          }
          for (let at = seen.length - 1; at > 0; at -= 1) {
            expect(open.tables()).toEqual(seen[at]);
            await open.call('history.undo', {});
          }
          expect(open.tables()).toEqual(seen[0]);
          for (let at = 1; at < seen.length; at += 1) {
            await open.call('history.redo', {});
            expect(open.tables()).toEqual(seen[at]);
          }
        } finally {
          open.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});
