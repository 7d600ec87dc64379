import type { ReadableDb } from '@db/connection/sqlite';
import { runCommand } from '@db/log/command';
import { seed } from '@db/seed';
import { readCalendar } from '@db/settings/read';
import { type ActivityPlace, placeLines, type PointPlace } from '@shared/domain/plan';
import { addDays, daysOfWeek, onWall } from '@shared/domain/time';
import { plansOf, slowSteps } from '@test/support/explain';
import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** Thursday in 2026-W48; the week runs from Monday 23 to Sunday 29 November. */
const today = '2026-11-26';
const week = '2026-W48';

const linesOf = async ({ call }: TestStore, input: { week?: string; manager?: string } = {}) =>
  (await call('plan.week', { week, today, ...input })).lines;

function written(body: (write: RecordWriter) => void): TestStore {
  const store = testStore();
  records(store, body);
  return store;
}

describe('whom a line names', () => {
  it('is the person of the contact with the first of their phones', async () => {
    const store = written((write) => {
      const client_id = write.client();
      write.person({ client_id, name: 'Anna' });
      const boris = write.person({ client_id, name: 'Boris' });
      write.phone({ client_id, number: '+7 000' });
      write.phone({ client_id, person_id: boris, number: '+7 222', position: 1 });
      write.phone({ client_id, person_id: boris, number: '+7 111', position: 0 });
      write.activity({ client_id, person_id: boris, day: today });
    });
    expect(await linesOf(store)).toMatchObject([{ person: 'Boris', phone: '+7 111' }]);
  });

  it('is the first person of the client when the contact names nobody or somebody deleted', async () => {
    const store = written((write) => {
      const client_id = write.client();
      const gone = write.person({ client_id, name: 'Gone', deleted_at: '2026-11-02T08:00:00.000Z' });
      write.phone({ client_id, person_id: gone, number: '+7 999' });
      write.person({ client_id, name: 'Anna' });
      write.phone({ client_id, number: '+7 000' });
      write.activity({ client_id, day: today });
      write.activity({ client_id, day: '2026-11-27', person_id: gone });
    });
    expect(await linesOf(store)).toMatchObject([
      { person: 'Anna', phone: '+7 000' },
      { person: 'Anna', phone: '+7 000' },
    ]);
  });

  it("never shows somebody else's phone beside a name", async () => {
    const store = written((write) => {
      const client_id = write.client();
      const anna = write.person({ client_id, name: 'Anna' });
      const boris = write.person({ client_id, name: 'Boris' });
      write.phone({ client_id, person_id: boris, number: '+7 222' });
      write.activity({ client_id, day: today, person_id: anna });
    });
    expect(await linesOf(store)).toMatchObject([{ person: 'Anna', phone: '' }]);
  });
});

describe('control points in the plan', () => {
  const withDeal = (fields: Record<string, string>, due: string) =>
    written((write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id, ...fields });
      write.point({ client_id, deal_id, due_day: due });
    });

  it('of an open deal make a line of their own', async () => {
    expect(await linesOf(withDeal({}, '2026-11-27'))).toMatchObject([
      { day: '2026-11-27', activityId: null, reasons: [{ kind: 'point-due', text: 'minutes-sent' }] },
    ]);
  });

  it.each([
    ['rests beyond the due day', '2026-11-30', 0],
    ['is back by the due day', '2026-11-27', 1],
    ['was to be back before today', '2026-11-20', 1],
  ])('of a deal whose pause %s', async (_, until, count) => {
    const store = withDeal({ status: 'paused', paused_until: until }, '2026-11-27');
    expect(await linesOf(store)).toHaveLength(count);
  });

  it('of a closed or deleted deal do not stand there', async () => {
    expect(await linesOf(withDeal({ status: 'lost', closed_day: '2026-11-20' }, today))).toEqual([]);
    expect(await linesOf(withDeal({ deleted_at: '2026-11-20T08:00:00.000Z' }, today))).toEqual([]);
  });
});

describe('the plan of one manager', () => {
  it('holds the contacts and the control points of that manager', async () => {
    const store = written((write) => {
      for (const manager of ['Anna', 'Boris']) {
        const client_id = write.client({ name: `Client of ${manager}` });
        write.activity({ client_id, day: today, manager });
        const other = write.client({ name: `Other of ${manager}` });
        write.point({ client_id: other, deal_id: write.deal({ client_id: other, manager }), due_day: today });
      }
    });
    expect((await linesOf(store, { manager: 'Boris' })).map(({ client }) => client)).toEqual([
      'Client of Boris',
      'Other of Boris',
    ]);
    expect(await linesOf(store)).toHaveLength(4);
  });
});

describe('what is overdue', () => {
  const store = () =>
    written((write) => {
      const client_id = write.client();
      write.activity({ client_id, day: '2026-10-05' });
      const other = write.client({ name: 'Other' });
      write.point({ client_id: other, deal_id: write.deal({ client_id: other }), due_day: '2026-11-24' });
    });
  it.each([
    ['the week before', '2026-W47', []],
    ['the present week', '2026-W48', ['overdue', 'point-missed']],
    ['the next week', '2026-W49', ['overdue', 'point-missed']],
    ['later weeks', '2026-W50', []],
    ['its own past week', '2026-W41', ['overdue']],
  ])('in %s', async (_, asked, kinds) => {
    const lines = await linesOf(store(), { week: asked });
    expect(lines.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual(kinds);
  });
});

describe('the pages of a week', () => {
  const weeks = ['2026-W40', '2026-W47', week, '2026-W49', '2026-W50'];
  const everyWeek = weeks.flatMap((each) => [
    [each, 'on one clock', ''] as const,
    [each, 'on several clocks', OTHER_CLOCKS] as const,
  ]);
  it.each(everyWeek)(
    '%s, %s, are the lines of the whole, and its days say how many there are',
    async (asked, _, clocks) => {
      const { store, call } = testStore();
      seed(store.raw, { size: 'large', today, zone: 'UTC', rows: SOME });
      if (clocks !== '')
        runCommand(store.raw, 'test.clocks', { now: () => '', newId: () => '' }, ({ db }) => db.run(clocks));
      for (const manager of [undefined, 'Maja Novak']) {
        const request = { week: asked, today, ...(manager ? { manager } : {}) };
        const { lines, days, start } = await call('plan.week', request);
        expect(days.map(({ day }) => lines.filter((line) => line.day === day).length)).toEqual(
          days.map(({ count }) => count),
        );
        expect(
          days.map(({ day }) => lines.filter((line) => line.day === day && line.status === 'done').length),
        ).toEqual(days.map(({ done }) => done));
        expect(
          days.map(({ day }) => lines.filter((line) => line.day === day && line.activityId === null).length),
        ).toEqual(days.map(({ toPlan }) => toPlan));
        expect(start ?? -1).toBe(lines.findIndex((line) => line.day === today && line.status !== 'done'));
        const pages = [];
        for (let offset = 0; offset < lines.length; offset += 37) {
          // Only the last plan is kept, so each page is laid out by itself.
          await call('plan.week', { ...request, manager: 'nobody' });
          pages.push(...(await call('plan.week', { ...request, offset, limit: 37 })).lines);
        }
        expect(pages).toEqual(lines);
        expect(placedByRule(store.reader, request)).toEqual(lines.map(({ uid }) => uid));
      }
    },
  );
});

describe('the first line of today that is not done', () => {
  interface At {
    readonly time: string | null;
    readonly zone?: string;
    readonly done?: true;
    /** The client has something overdue as well. */
    readonly late?: true;
  }
  const cases: [string, readonly At[], number | null][] = [
    ['stands behind what was done before it', [{ time: '09:00', done: true }, { time: '10:00' }], 1],
    ['stands before what was done after it', [{ time: '10:00' }, { time: '11:00', done: true }], 0],
    [
      'of one time is the earlier record',
      [{ time: '10:00', done: true }, { time: '10:00' }, { time: '10:00', done: true }],
      1,
    ],
    [
      'of one time is the one with something overdue',
      [
        { time: '10:00', done: true },
        { time: '10:00', late: true },
      ],
      0,
    ],
    [
      'follows the clock of the world, not those on the walls',
      [
        { time: '10:00', zone: 'Europe/Ljubljana', done: true },
        { time: '09:00', zone: 'America/New_York' },
      ],
      1,
    ],
    ['has no time', [{ time: '10:00', done: true }, { time: null }, { time: null, done: true }], 1],
    ['is not there', [{ time: '10:00', done: true }], null],
  ];
  it.each(cases)('%s', async (_, contacts, expected) => {
    const store = written((write) => {
      for (const { time, zone = 'Europe/Ljubljana', done, late } of contacts) {
        const client_id = write.client();
        const outcome = { done_day: done ? today : null, result: done ? 'spoke' : null };
        write.activity({ client_id, day: today, time, zone, status: done ? 'done' : 'planned', ...outcome });
        if (late) write.activity({ client_id, day: '2026-11-02' });
      }
    });
    const { lines, start } = await store.call('plan.week', { week, today });
    expect(start).toBe(expected);
    expect(lines.findIndex((line) => line.status !== 'done')).toBe(expected ?? -1);
  });
});

/** The same lines by the rule alone, from everything that the file holds. */
function placedByRule(db: ReadableDb, request: { week: string; manager?: string }): string[] {
  const [from, to] = [daysOfWeek(request.week)[0] ?? '', daysOfWeek(request.week)[6] ?? ''];
  const late = to >= today && from <= addDays(today, 7);
  const own = request.manager === undefined ? 'TRUE' : `manager = '${request.manager}'`;
  const since = late ? '0001-01-01' : from;
  const waiting = `k.deleted_at IS NULL AND k.state = 'pending' AND d.deleted_at IS NULL
    AND (d.status = 'open' OR d.status = 'paused' AND d.paused_until <= max(k.due_day, '${today}'))`;
  return placeLines({
    ...{ week: request.week, today, zone: 'UTC' },
    calendar: readCalendar(db),
    activities: [
      ...db
        .all<Omit<ActivityPlace, 'here'>>(
          `SELECT id, client_id AS clientId, status, day, time, zone FROM activities
           WHERE status = 'planned' AND deleted_at IS NULL AND ${own}`,
          [],
        )
        .map((contact) => ({ ...contact, here: onWall(contact, 'UTC').day }))
        .filter(({ here }) => here >= since && here <= to),
      ...db.all<ActivityPlace>(
        `SELECT id, '' AS clientId, status, done_day AS day, CASE WHEN done_day = day THEN time END AS time, zone,
           done_day AS here FROM activities
         WHERE status = 'done' AND deleted_at IS NULL AND done_day BETWEEN ? AND ? AND ${own}`,
        [from, to],
      ),
    ],
    points: db.all<PointPlace>(
      `SELECT k.id, k.client_id AS clientId, k.due_day AS dueDay FROM control_points k JOIN deals d ON d.id = k.deal_id
       WHERE ${waiting} AND k.due_day BETWEEN ? AND ? AND d.${own}`.replace('d.TRUE', 'TRUE'),
      [since, to],
    ),
  }).map(({ reasons }) => reasons[0]?.id ?? '');
}

/** A few hundred lines a week. */
/** Every second planned contact is for a time on a clock that is far from the user's. */
const OTHER_CLOCKS = `UPDATE activities SET
    zone = CASE rowid % 4 WHEN 0 THEN 'Pacific/Kiritimati' ELSE 'Pacific/Pago_Pago' END,
    time = CASE rowid % 3 WHEN 0 THEN '00:30' WHEN 1 THEN '12:00' ELSE '23:30' END
  WHERE status = 'planned' AND rowid % 2 = 0`;

const SOME = { clients: 800, deals: 1600, open: 600, activities: 6000, inMonth: 1500 };

describe('moving a line', () => {
  it('moves its contacts with their times, in one step that can be undone and redone', async () => {
    const store = testStore();
    const ids = records(store, (write) => {
      const client_id = write.client();
      return [
        write.activity({ client_id, day: today, time: '10:00' }),
        write.activity({ client_id, day: today }),
      ];
    });
    const before = store.tables();
    await store.call('plan.moveLine', { activityIds: ids, day: '2026-11-27' });
    const after = store.tables();
    expect(await linesOf(store)).toMatchObject([{ day: '2026-11-27', time: '10:00', reasons: [{}, {}] }]);
    const { undone } = await store.call('history.undo', {});
    expect(undone).toMatchObject({ name: 'plan.moveLine', params: { client: 'Alfa Events' } });
    expect(store.tables()).toEqual(before);
    await store.call('history.redo', {});
    expect(store.tables()).toEqual(after);
  });

  it('moves nothing when one of its contacts is done already', async () => {
    const store = testStore();
    const ids = records(store, (write) => {
      const client_id = write.client();
      return [
        write.activity({ client_id, day: today }),
        write.activity({ client_id, day: today, status: 'done' }),
      ];
    });
    const before = store.tables();
    await expect(store.call('plan.moveLine', { activityIds: ids, day: '2026-11-27' })).rejects.toThrow(
      'conflict',
    );
    expect(store.tables()).toEqual(before);
  });
});

describe('the statements of the plan', () => {
  const input = { week, today };
  it.each([
    input,
    { ...input, manager: 'Anna' },
    { ...input, week: '2026-W40' },
    { ...input, week: '2027-W01' },
  ])('read their ranges from indexes: %o', (asked) => {
    expect(slowSteps(plansOf(testStore().store, 'plan.week', asked), ['days_off', 'settings'])).toEqual([]);
  });
});
