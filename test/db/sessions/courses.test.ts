import { lineState, nextLine, summaryOf } from '@shared/domain/sessions';
import { wallToInstant } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallDay, callDay, TODAY } from './day';

/** One thing that happens while the calls of a day are made: in the session, elsewhere in the window, or undo. */
type Happening = (open: CallDay, session: string, activity: string, value: number) => Promise<unknown>;

const HAPPENINGS: readonly Happening[] = [
  ({ call }, _, id, value) =>
    call('activities.done', {
      ...{ id, day: TODAY, result: value % 2 === 0 ? 'spoke' : 'no-answer', talkSeconds: value },
      next:
        value % 3 === 0 ? { kind: 'call', day: value % 2 === 0 ? TODAY : '2026-11-30', time: '16:00' } : null,
    }),
  ({ call }, id, activityId, value) => call('sessions.skip', { id, activityId, skipped: value % 3 !== 0 }),
  ({ call }, id) => call('sessions.takeSkipped', { id }),
  ({ call }, id) => call('sessions.takeFresh', { id }),
  ({ call }) => call('sessions.start', { day: TODAY }),
  ({ call }, _, id, value) =>
    call('activities.move', {
      id,
      day: value % 2 === 0 ? '2026-11-27' : TODAY,
      time: value % 3 === 0 ? '09:30' : null,
    }),
  ({ call }, _, id) => call('activities.cancel', { ids: [id] }),
  ({ call }, _, id) => call('activities.remove', { id }),
  ({ call }, _, id) => call('activities.reopen', { id }),
  ({ call }, _, activityId, value) =>
    call('scripts.tick', { activityId, point: `p${value % 3}`, ticked: value % 2 === 0 }),
  ({ call, clients }, _, _id, value) =>
    call('activities.plan', { clientId: Object.values(clients)[value % 4] ?? '', kind: 'call', day: TODAY }),
  ({ call, clients }, _, _id, value) =>
    call('clients.remove', { ids: [Object.values(clients)[value % 4] ?? ''] }),
  ({ call, clients }, _, _id, value) =>
    call('clients.restore', { ids: [Object.values(clients)[value % 4] ?? ''] }),
  undoOne,
  undoOne,
  ({ call }) => call('history.redo', {}),
];

const course = fc.array(fc.record({ what: fc.nat(99), who: fc.nat(99), value: fc.nat(99) }), {
  ...{ minLength: 5, maxLength: 40 },
});

/** A refusal is as good a happening as any. */
async function happen(open: CallDay, session: string, step: { what: number; who: number; value: number }) {
  const all = open.store.reader.all<{ id: string }>('SELECT id FROM activities ORDER BY id');
  const activity = all[step.who % all.length]?.id ?? '';
  try {
    await HAPPENINGS[step.what % HAPPENINGS.length]?.(open, session, activity, step.value);
  } catch (thrown) {
    if (
      !(thrown instanceof Error) ||
      thrown.name !== 'CuepointError' ||
      thrown.message.startsWith('unexpected')
    )
      throw thrown;
  }
}

/** Everything that is planned for the day is a line or offered as new; no line is there twice. */
async function assertWhole(open: CallDay, id: string): Promise<void> {
  const { lines, fresh, ...session } = await open.call('sessions.get', { id });
  const ids = lines.map((line) => line.id);
  expect(new Set(ids).size).toBe(ids.length);
  const planned = open.store.reader
    .all<{ id: string }>(
      "SELECT id FROM activities WHERE status = 'planned' AND deleted_at IS NULL AND day <= ?",
      [TODAY],
    )
    .map((row) => row.id);
  expect(planned.filter((each) => !ids.includes(each))).toHaveLength(fresh.count);
  const openIds = lines.filter((line) => lineState(line, session) === 'open').map((line) => line.id);
  expect(openIds.every((each) => planned.includes(each))).toBe(true);
  expect(openIds).toHaveLength(planned.length - fresh.count);
  const summary = summaryOf(lines, session);
  const next = nextLine(lines, session, wallToInstant(TODAY, '12:00', 'UTC'));
  expect(next === null).toBe(summary.states.open === summary.skipped);
}

describe('whatever happens while calls are made', () => {
  it('loses no line and doubles none, and all of it can be taken back', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (steps) => {
        const open = callDay();
        try {
          const before = open.tables();
          const { id } = await open.call('sessions.start', { day: TODAY });
          for (const step of steps) {
            await happen(open, id, step);
            // A session whose beginning was undone is not there.
            if (open.store.reader.get('SELECT 1 FROM call_sessions WHERE id = ?', [id]))
              await assertWhole(open, id);
          }
          for (let next = await undoable(open); next; next = await undoable(open))
            await open.call('history.undo', {});
          expect(open.tables()).toEqual(before);
        } finally {
          open.close();
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

/** Undoes the latest command of the course; the records that it began with stay. */
async function undoOne(open: CallDay): Promise<unknown> {
  return (await undoable(open)) ? open.call('history.undo', {}) : null;
}

/** Whether a command of the course is left to be undone; the records that it began with are one too. */
const undoable = async (open: CallDay): Promise<boolean> => {
  const { undo } = await open.call('history.next', {});
  return undo !== null && undo.name !== 'test.records';
};
