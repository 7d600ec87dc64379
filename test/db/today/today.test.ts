import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('Today', () => {
  it('sorts contacts into overdue, today, the next seven days and done', async () => {
    const store = testStore();
    const made = records(store, (write) => {
      const client_id = write.client();
      const on = (day: string, time: string | null = null, rest = {}) =>
        write.activity({ client_id, day, time, ...rest });
      return {
        yesterday: on('2026-11-25', '23:30'),
        longAgo: on('2024-02-29'),
        anyTime: on(TODAY),
        noon: on(TODAY, '12:00'),
        morning: on(TODAY, '09:00'),
        tomorrow: on('2026-11-27'),
        seventh: on('2026-12-03', '23:59'),
        eighth: on('2026-12-04'),
        cancelled: on(TODAY, '10:00', { status: 'cancelled' }),
        deleted: on(TODAY, '10:00', { deleted_at: '2026-11-25T00:00:00Z' }),
        doneToday: on('2026-11-20', '10:00', {
          status: 'done',
          done_day: TODAY,
          done_at: 'x',
          result: 'spoke',
        }),
        doneYesterday: on(TODAY, '10:00', { status: 'done', done_day: '2026-11-25', done_at: 'x' }),
      };
    });
    const open = await store.call('today.open', { today: TODAY });
    expect(ids(open.overdue.rows)).toEqual([made.longAgo, made.yesterday]);
    expect(ids(open.today.rows)).toEqual([made.morning, made.noon, made.anyTime]);
    expect(ids(open.next.rows)).toEqual([made.tomorrow, made.seventh]);
    expect(open.next.days).toEqual([
      { day: '2026-11-27', count: 1 },
      { day: '2026-12-03', count: 1 },
    ]);
    expect(ids(open.done.rows)).toEqual([made.doneToday]);
    const counts = [open.overdue, open.today, open.next, open.done].map(({ count }) => count);
    expect(counts).toEqual([2, 3, 2, 1]);
  });

  it('lists what was done as it was entered, and what was entered last backwards', async () => {
    const store = testStore();
    const made = records(store, (write) => {
      const client_id = write.client();
      const at = (done_at: string | null, manager = 'Olga') =>
        write.activity({ client_id, manager, day: TODAY, status: 'done', done_day: TODAY, done_at });
      return {
        noon: at('2026-11-26T12:00:00.000Z'),
        morning: at('2026-11-26T08:00:00.000Z'),
        ofIvan: at('2026-11-26T09:00:00.000Z', 'Ivan'),
        someTime: at(null),
        alsoNoon: at('2026-11-26T12:00:00.000Z'),
      };
    });
    const { done } = await store.call('today.open', { today: TODAY });
    expect(ids(done.rows)).toEqual([made.someTime, made.morning, made.ofIvan, made.noon, made.alsoNoon]);
    expect(ids(done.latest)).toEqual([made.alsoNoon, made.noon, made.ofIvan, made.morning]);
    const own = await store.call('today.open', { today: TODAY, manager: 'Olga' });
    expect(ids(own.done.latest)).toEqual([made.alsoNoon, made.noon, made.morning]);
  });

  it('shows a point that waits with all that it is, to everybody and to its manager', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client({ name: 'Alfa Events' });
      const deal_id = write.deal({ client_id, manager: 'Olga', title: 'Gala', stage: 'proposal' });
      write.point({
        ...{ client_id, deal_id, due_day: TODAY, stage: 'proposal', key: '', title: 'Ask for the hall' },
        ...{ due_by: 'hand', mandatory: 1, reason: 'wants to see it', source_id: deal_id },
      });
    });
    const [all, own, due] = await Promise.all([
      store.call('today.points', { today: TODAY, section: 'due' }),
      store.call('today.points', { today: TODAY, section: 'due', manager: 'Olga' }),
      store.call('points.due', { today: TODAY, day: TODAY }),
    ]);
    expect(all).toMatchObject([
      {
        ...{
          clientName: 'Alfa Events',
          dealTitle: 'Gala',
          stage: 'proposal',
          key: '',
          title: 'Ask for the hall',
        },
        ...{ dueDay: TODAY, dueBy: 'hand', mandatory: true, state: 'pending', metDay: null },
        ...{ reason: 'wants to see it', sourceId: all[0]?.dealId },
      },
    ]);
    expect([own, due]).toEqual([all, all]);
  });

  it('shows clients without a next contact, those in a sale first, and not those with whom contact has ended', async () => {
    const store = testStore();
    records(store, (write) => {
      write.client({ name: 'Quiet' });
      write.client({ name: 'Ended', no_contact_reason: 'moved away' });
      write.client({ name: 'Deleted', deleted_at: '2026-11-01T00:00:00Z' });
      const planned = write.client({ name: 'Planned' });
      write.activity({ client_id: planned, day: '2027-03-01' });
      const selling = write.client({ name: 'Selling' });
      write.deal({ client_id: selling });
      write.activity({ client_id: selling, day: '2026-11-02', status: 'done', result: 'spoke' });
    });
    const { withoutNext } = await store.call('today.open', { today: TODAY });
    expect(withoutNext.count).toBe(2);
    expect(
      withoutNext.rows.map(({ name, openDeals, lifecycle, lastContactDay }) => [
        name,
        openDeals,
        lifecycle,
        lastContactDay,
      ]),
    ).toEqual([
      ['Selling', 1, 'first-sale', '2026-11-02'],
      ['Quiet', 0, 'lead', null],
    ]);
  });

  it('shows pending control points, missed apart from due, and leaves those of paused deals alone', async () => {
    const store = testStore();
    const made = records(store, (write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id });
      const paused = write.deal({ client_id, status: 'paused', paused_until: '2026-12-24' });
      const back = write.deal({ client_id, status: 'paused', paused_until: TODAY });
      const on = (due_day: string | null, rest = {}, of = deal_id) =>
        write.point({ client_id, deal_id: of, due_day, ...rest });
      on('2026-11-20', { state: 'met', met_day: '2026-11-20' });
      on('2026-11-20', { state: 'waived' });
      on(null);
      on('2026-11-24', {}, paused);
      on(TODAY, {}, paused);
      on('2026-12-04');
      return {
        missed: on('2026-11-25', { mandatory: 1 }),
        today: on(TODAY),
        seventh: on('2026-12-03'),
        back: on('2026-11-24', {}, back),
      };
    });
    const { missed, due } = await store.call('today.open', { today: TODAY });
    expect(ids(missed.rows)).toEqual([made.back, made.missed]);
    expect(ids(due.rows)).toEqual([made.today, made.seventh]);
    expect([missed.count, due.count]).toEqual([2, 2]);
    expect(missed.rows[1]).toMatchObject({
      mandatory: true,
      clientName: 'Alfa Events',
      dealTitle: 'New Year party',
    });
  });

  it('narrows every list and count to a manager', async () => {
    const store = testStore();
    records(store, (write) => {
      for (const manager of ['Olga', 'Ivan']) {
        const client_id = write.client({ manager, name: `Client of ${manager}` });
        write.client({ manager, name: `Silent of ${manager}` });
        const deal_id = write.deal({ client_id, manager });
        for (const day of ['2026-11-20', TODAY, '2026-11-30']) {
          write.activity({ client_id, manager, day });
          write.point({ client_id, deal_id, due_day: day });
        }
        write.activity({ client_id, manager, day: TODAY, status: 'done' });
      }
    });
    const { withoutNext, ...lists } = await store.call('today.open', { today: TODAY, manager: 'Ivan' });
    const all = await store.call('today.open', { today: TODAY });
    expect(withoutNext).toMatchObject({ count: 1, rows: [{ name: 'Silent of Ivan' }] });
    for (const [name, list] of Object.entries(lists)) {
      expect([name, list.count, list.rows.length]).toEqual([name, name === 'due' ? 2 : 1, list.count]);
      expect(new Set(list.rows.map(({ clientName }) => clientName))).toEqual(new Set(['Client of Ivan']));
    }
    expect(all.overdue.count).toBe(2);
  });

  it('cuts long lists, keeps their counts and goes on page by page without a gap', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client();
      for (let index = 0; index < 25; index += 1) {
        write.activity({ client_id, day: TODAY, time: index % 2 ? `10:${10 + index}` : null });
        write.activity({ client_id, day: '2026-11-20' });
        write.client({ name: `Silent ${index}` });
      }
    });
    const whole = await store.call('today.open', { today: TODAY, limit: 500 });
    const first = await store.call('today.open', { today: TODAY, limit: 10 });
    expect(first.today.count).toBe(25);
    expect(first.today.rows).toHaveLength(10);
    for (const section of ['today', 'overdue'] as const) {
      const pages = [0, 10, 20].map((offset) =>
        store.call('today.activities', { today: TODAY, section, offset, limit: 10 }),
      );
      expect((await Promise.all(pages)).flat()).toEqual(whole[section].rows);
    }
    const silent = [0, 20].map((offset) =>
      store.call('today.withoutNext', { today: TODAY, offset, limit: 20 }),
    );
    expect((await Promise.all(silent)).flat()).toEqual(whole.withoutNext.rows);
  });

  it('reads every list and count by index, whether for all or for one manager', async () => {
    const { store } = testStore();
    // The page that was just taken from the index, and some dozens of kept sums.
    const page = ['SCAN page', 'SCAN w', 'SCAN client_counts'];
    for (const whose of [{}, { manager: 'Olga' }]) {
      const plans = plansOf(store, 'today.open', { today: TODAY, ...whose });
      expect(slowSteps(plans, page)).toEqual([]);
      const latest = plans.filter(({ sql }) => sql.includes('done_at DESC'));
      expect(latest.map(({ steps }) => steps[1])).toEqual([
        'SEARCH a USING COVERING INDEX activities_done (done_day=? AND done_at>?)',
      ]);
    }
    const counts = plansOf(store, 'today.open', { today: TODAY }).filter(({ sql }) =>
      /sum\(|total\(/.test(sql),
    );
    // Only points of paused deals are counted, in their index; everything else is kept.
    expect(counts.map(({ steps }) => steps[0])).toEqual([
      'SEARCH day_counts USING PRIMARY KEY (layer=? AND day<?)',
      'SEARCH point_state USING COVERING INDEX point_state_paused (paused_until<?)',
      'SEARCH n USING PRIMARY KEY (figure=? AND day<?)',
      'SEARCH n USING PRIMARY KEY (figure=? AND day=?)',
      'SEARCH n USING PRIMARY KEY (figure=? AND day>? AND day<?)',
      'SEARCH n USING PRIMARY KEY (figure=? AND day>? AND day<?)',
      'SEARCH n USING PRIMARY KEY (figure=? AND day=?)',
      'SCAN client_counts',
    ]);
  });
});
