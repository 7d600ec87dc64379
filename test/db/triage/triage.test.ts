import { check } from '@db/check';
import { contract } from '@shared/contract';
import type { TriageAction } from '@shared/contract/triage';
import { addDays } from '@shared/domain/time';
import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const today = '2026-11-26';
const faults = ({ store }: TestStore) => check(store.file).filter(({ severity }) => severity === 'fault');

/** A client with a phone and an overdue call, `days` ago. */
function overdue(
  write: RecordWriter,
  name: string,
  days: number,
  more: Record<string, string | number | null> = {},
) {
  const client = write.client({ name, manager: 'Maja' });
  write.phone({ client_id: client, number: '+386 31 000 111' });
  const id = write.activity({
    ...{
      client_id: client,
      day: addDays(today, -days),
      kind: 'call',
      manager: 'Maja',
      purpose: `For ${name}`,
    },
    ...more,
  });
  return { client, id };
}

async function room(open: TestStore, calls: number): Promise<void> {
  const { planner } = await open.call('settings.get', {});
  const each = { calls, meetings: 1 };
  const capacity = { 1: each, 2: each, 3: each, 4: each, 5: each, 6: each, 7: each };
  await open.call('settings.update', { planner: { ...planner, capacity } });
}

const propose = (open: TestStore, weeks = 4, manager?: string) =>
  open.call('triage.propose', { today, weeks, ...(manager === undefined ? {} : { manager }) });

describe('what triage takes', () => {
  it('is everything of a large file at once', () => {
    const to = Array.from({ length: 20_000 }, (_, at) => ({
      id: `019a0000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`,
      ...{ day: today, time: null },
    }));
    const ids = to.map(({ id }) => id);
    const actions = [
      { do: 'move', to },
      { do: 'drop', ids, reason: '' },
    ];
    expect(contract['triage.apply'].input.safeParse({ today, actions }).success).toBe(true);
  });
});

describe('what triage proposes', () => {
  it('says the day on which a contact of another clock stood for the user', async () => {
    const open = testStore();
    await open.call('settings.update', { zone: 'Europe/Ljubljana' });
    // Thursday 01:00 there was Wednesday 17:00 here.
    records(open, (write) => overdue(write, 'Tokyo Trade', 0, { time: '01:00', zone: 'Asia/Tokyo' }));
    const { items } = await propose(open);
    expect(items.map(({ day }) => day)).toEqual(['2026-11-25']);
  });

  it('is the free room of the working days that come, the most urgent first, around what is planned', async () => {
    const open = testStore();
    await room(open, 2);
    const made = records(open, (write) => {
      const found = [5, 40, 12, 20, 3].map((days, index) => overdue(write, `Client ${index}`, days));
      const other = write.client({ name: 'Has a date' });
      write.activity({ client_id: other, day: today, manager: 'Maja' });
      return found;
    });
    const before = open.tables();
    const { items, lastDay } = await propose(open);
    expect(open.tables()).toEqual(before);
    const days = new Map(items.map(({ id, place }) => [id, place?.day]));
    // One of two places of Thursday is taken; Saturday and Sunday are free days.
    expect(made.map(({ id }) => days.get(id))).toEqual([
      ...['2026-11-30', '2026-11-26', '2026-11-27', '2026-11-27', '2026-11-30'],
    ]);
    expect(lastDay).toBe('2026-11-30');
    // In the order of Today: the oldest first.
    expect(items.map(({ id }) => id)).toEqual([1, 3, 2, 0, 4].map((index) => made[index]?.id));
  });

  it('puts several of a client on one day, and lets one talk do for those of one deal', async () => {
    const open = testStore();
    const made = records(open, (write) => {
      const { client, id } = overdue(write, 'Alfa', 9);
      const deal = write.deal({ client_id: client });
      const own = { client_id: client, kind: 'call', manager: 'Maja' } as const;
      return {
        first: id,
        second: write.activity({ ...own, day: '2026-11-20', purpose: 'Second' }),
        ofDeal: write.activity({ ...own, day: '2026-11-21', deal_id: deal, purpose: 'Of a deal' }),
      };
    });
    const { items } = await propose(open);
    expect(new Set(items.map(({ place }) => place?.day)).size).toBe(1);
    const into = new Map(items.map(({ id, place }) => [id, place?.into]));
    const lead = items.find(({ place }) => place?.into === null && place)?.id;
    expect([...into.values()].filter((id) => id === lead).length).toBeGreaterThan(0);
    if (lead !== made.ofDeal) expect(into.get(made.ofDeal)).toBeNull();
  });

  it('says why something found no place', async () => {
    const open = testStore();
    await room(open, 1);
    const made = records(open, (write) => {
      const many = [30, 31, 32, 33].map((days) => overdue(write, `${days}`, days));
      const barred = overdue(write, 'Barred', 10);
      write.row('permissions', {
        ...{ client_id: barred.client, person_id: null, channel: 'phone', permission: 'withdrawn' },
        ...{ day: '2026-11-01', created_at: '2026-11-01T08:00:00.000Z' },
      });
      return { many, barred };
    });
    const { items } = await propose(open, 1);
    const of = (id: string | undefined) => items.find((item) => item.id === id);
    // Thursday and Friday.
    expect(items.filter(({ place }) => place !== null)).toHaveLength(2);
    expect(of(made.many[0]?.id)).toMatchObject({ place: null, left: { code: 'no-room' } });
    expect(of(made.barred.id)).toMatchObject({ place: null, left: { code: 'permission-withdrawn' } });
  });

  it('gives each manager their own room, and one of them on demand', async () => {
    const open = testStore();
    await room(open, 1);
    records(open, (write) => {
      overdue(write, 'Of Maja', 9);
      overdue(write, 'Of Tom', 9, { manager: 'Tom' });
      overdue(write, 'Of nobody', 9, { manager: '' });
    });
    const all = await propose(open);
    expect(all.items.map(({ place }) => place?.day)).toEqual([today, today, today]);
    expect((await propose(open, 4, 'Tom')).items).toHaveLength(1);
    expect((await propose(open, 4, '')).items).toHaveLength(1);
  });

  it('has nothing to propose where nothing is overdue, and no place in a week without any', async () => {
    const open = testStore();
    expect(await propose(open)).toEqual({ items: [], lastDay: null });
    records(open, (write) => overdue(write, 'Alfa', 9));
    await room(open, 0);
    expect(await propose(open)).toMatchObject({
      items: [{ place: null, left: { code: 'no-day' } }],
      lastDay: null,
    });
  });
});

describe('what triage does', () => {
  /** Everything as proposed. */
  const asProposed = (items: Awaited<ReturnType<typeof propose>>['items']): TriageAction[] => {
    const to = items.flatMap(({ id, place }) => (place ? [{ id, day: place.day, time: place.time }] : []));
    const merges = items.flatMap(({ id, place }): TriageAction[] =>
      place?.into ? [{ do: 'merge', into: place.into, ids: [id] }] : [],
    );
    return [...(to.length > 0 ? [{ do: 'move', to } as const] : []), ...merges];
  };

  it('moves, drops, merges and closes in one step, and one undo takes it back', async () => {
    const open = testStore();
    const made = records(open, (write) => {
      const moved = overdue(write, 'Moved', 9, { time: '14:00' });
      const dropped = overdue(write, 'Dropped', 8, { notes: 'was ill' });
      const spoke = overdue(write, 'Spoke', 7);
      const merged = overdue(write, 'Merged', 6, { value: 'a discount' });
      const own = { client_id: merged.client, kind: 'call', manager: 'Maja' } as const;
      const second = write.activity({
        ...own,
        day: '2026-11-10',
        purpose: 'New Year',
        snoozes: 2,
        first_day: '2026-11-01',
      });
      return { moved, dropped, spoke, merged, second };
    });
    const before = open.tables();
    const outcome = await open.call('triage.apply', {
      today,
      actions: [
        { do: 'merge', into: made.merged.id, ids: [made.second, made.moved.id] },
        { do: 'move', to: [{ id: made.moved.id, day: '2026-12-01', time: null }] },
        { do: 'move', to: [{ id: made.merged.id, day: '2026-12-02', time: '10:00' }] },
        { do: 'drop', ids: [made.dropped.id], reason: 'Not needed any more' },
        { do: 'done', ids: [made.spoke.id], result: 'spoke', day: '2026-11-20' },
      ],
    });
    expect(outcome).toEqual({ moved: 2, merged: 1, dropped: 1, done: 1, skipped: 1 });
    const row = (id: string) =>
      open.store.reader.get(
        `SELECT status, day, time, purpose, value, notes, result, done_day AS doneDay, first_day AS firstDay, snoozes
         FROM activities WHERE id = ?`,
        [id],
      );
    expect(row(made.moved.id)).toMatchObject({
      ...{ status: 'planned', day: '2026-12-01', time: null, firstDay: '2026-11-17', snoozes: 1 },
    });
    expect(row(made.merged.id)).toMatchObject({
      ...{ status: 'planned', day: '2026-12-02', purpose: 'For Merged; New Year', value: 'a discount' },
      ...{ firstDay: '2026-11-01', snoozes: 2 },
    });
    expect(row(made.second)).toMatchObject({ status: 'cancelled' });
    expect(row(made.dropped.id)).toMatchObject({
      status: 'cancelled',
      notes: 'was ill\nNot needed any more',
    });
    expect(row(made.spoke.id)).toMatchObject({ status: 'done', result: 'spoke', doneDay: '2026-11-20' });
    expect(faults(open)).toEqual([]);

    const after = open.tables();
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
    await open.call('history.redo', {});
    expect(open.tables()).toEqual(after);
  });

  it('leaves nothing overdue after what it proposed was done, and loses no contact', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 25 }),
        fc.nat(3),
        async (ages, calls) => {
          const open = testStore();
          await room(open, calls);
          records(open, (write) => {
            for (const [index, age] of ages.entries()) {
              const { client } = overdue(write, `Client ${index}`, age + 1);
              if (age % 4 === 0)
                write.activity({ client_id: client, day: '2026-11-01', manager: 'Maja', purpose: 'More' });
            }
          });
          const { items } = await propose(open, 2);
          const count = open.store.reader.value<number>('SELECT count(*) FROM activities');
          expect(items).toHaveLength(count);
          for (const { place, left } of items) expect((place === null) !== (left === null)).toBe(true);
          const placed = items.filter(({ place }) => place !== null);
          if (placed.length > 0) {
            const outcome = await open.call('triage.apply', { today, actions: asProposed(items) });
            expect(outcome).toMatchObject({ moved: placed.length, skipped: 0 });
          }
          const late = open.store.reader.value<number>(
            "SELECT count(*) FROM activities WHERE status = 'planned' AND day < ?",
            [today],
          );
          expect(late).toBe(items.length - placed.length);
          expect(faults(open)).toEqual([]);
          const again = await propose(open, 2);
          expect(again.items).toHaveLength(late);
          open.close();
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  }, 90_000);

  it('passes over what is not planned any more', async () => {
    const open = testStore();
    const { id } = records(open, (write) => overdue(write, 'Alfa', 3));
    await open.call('activities.cancel', { ids: [id] });
    const before = open.tables();
    const move: TriageAction = { do: 'move', to: [{ id, day: '2026-12-01', time: null }] };
    expect(await open.call('triage.apply', { today, actions: [move] })).toMatchObject({
      moved: 0,
      skipped: 1,
    });
    expect(open.tables()).toEqual(before);
  });
});
