import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

describe('the calendar', () => {
  it('shows contacts and control points of the span, both ends included, in the order of the day', async () => {
    const store = testStore();
    const made = records(store, (write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id });
      write.activity({ client_id, day: '2026-10-31' });
      write.activity({ client_id, day: '2026-12-01' });
      write.activity({ client_id, day: '2026-11-10', status: 'cancelled' });
      write.point({ client_id, deal_id, due_day: '2026-11-10', state: 'waived' });
      return {
        met: write.point({ client_id, deal_id, due_day: '2026-11-10', state: 'met', met_day: '2026-11-09' }),
        pending: write.point({ client_id, deal_id, due_day: '2026-11-10' }),
        anyTime: write.activity({ client_id, day: '2026-11-10' }),
        late: write.activity({ client_id, day: '2026-11-10', time: '18:00', minutes: 30 }),
        early: write.activity({ client_id, day: '2026-11-10', time: '08:00', status: 'done' }),
        first: write.activity({ client_id, day: '2026-11-01' }),
        last: write.activity({ client_id, day: '2026-11-30', deal_id }),
      };
    });
    const { items, counts } = await store.call('calendar.span', NOVEMBER);
    expect(items.map(({ id }) => id)).toEqual([
      made.first,
      ...[made.early, made.late, made.anyTime, made.pending, made.met],
      made.last,
    ]);
    expect(counts).toEqual([
      { day: '2026-11-01', count: 1 },
      { day: '2026-11-10', count: 5 },
      { day: '2026-11-30', count: 1 },
    ]);
    expect(items.at(-1)).toMatchObject({
      layer: 'activity',
      clientName: 'Alfa Events',
      dealTitle: 'New Year party',
    });
  });

  it('shows only the chosen layers', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id });
      write.activity({ client_id, day: '2026-11-10' });
      write.point({ client_id, deal_id, due_day: '2026-11-10' });
    });
    for (const layer of ['activity', 'point'] as const) {
      const { items, counts } = await store.call('calendar.span', { ...NOVEMBER, layers: [layer] });
      expect(items.map((item) => item.layer)).toEqual([layer]);
      expect(counts).toEqual([{ day: '2026-11-10', count: 1 }]);
    }
    expect(await store.call('calendar.span', { ...NOVEMBER, layers: [] })).toEqual({ items: [], counts: [] });
  });

  it('caps a day, counts everything and keeps room for control points', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id });
      for (let index = 0; index < 40; index += 1)
        write.activity({ client_id, day: '2026-11-10', time: '10:00' });
      for (let index = 0; index < 3; index += 1) write.point({ client_id, deal_id, due_day: '2026-11-10' });
      for (let index = 0; index < 12; index += 1) write.point({ client_id, deal_id, due_day: '2026-11-11' });
    });
    const { items, counts } = await store.call('calendar.span', { ...NOVEMBER, perDay: 8 });
    expect(counts).toEqual([
      { day: '2026-11-10', count: 43 },
      { day: '2026-11-11', count: 12 },
    ]);
    const shown = (day: string, layer: string) =>
      items.filter((item) => item.day === day && item.layer === layer).length;
    expect([shown('2026-11-10', 'activity'), shown('2026-11-10', 'point')]).toEqual([6, 2]);
    expect(shown('2026-11-11', 'point')).toBe(8);
    const one = await store.call('calendar.span', { ...NOVEMBER, perDay: 1 });
    expect(one.items.map(({ layer }) => layer)).toEqual(['point', 'point']);
  });

  it('spreads what a day shows over its hours when asked to', async () => {
    const store = testStore();
    await store.call('settings.update', { zone: 'Europe/Ljubljana' });
    records(store, (write) => {
      const client_id = write.client();
      for (let index = 0; index < 30; index += 1)
        write.activity({ client_id, day: '2026-11-10', time: '09:15' });
      write.activity({ client_id, day: '2026-11-10', time: '09:59' });
      write.activity({ client_id, day: '2026-11-10', time: '10:00' });
      write.activity({ client_id, day: '2026-11-10', time: '23:59' });
      write.activity({ client_id, day: '2026-11-10' });
    });
    const { items, counts } = await store.call('calendar.span', { ...NOVEMBER, perDay: 20, perHour: 2 });
    expect(items.map((item) => item.layer === 'activity' && item.time)).toEqual([
      ...['09:15', '09:15', '10:00', '23:59', null],
    ]);
    expect(counts).toEqual([{ day: '2026-11-10', count: 34 }]);
    const few = await store.call('calendar.span', { ...NOVEMBER, perDay: 3, perHour: 2 });
    expect(few.items.map(({ id }) => id)).toEqual(items.slice(0, 3).map(({ id }) => id));
  });

  it('narrows both layers to a manager', async () => {
    const store = testStore();
    records(store, (write) => {
      for (const manager of ['Olga', 'Ivan']) {
        const client_id = write.client({ name: manager });
        const deal_id = write.deal({ client_id, manager });
        write.activity({ client_id, day: '2026-11-10', manager });
        write.point({ client_id, deal_id, due_day: '2026-11-10' });
      }
    });
    const { items, counts } = await store.call('calendar.span', { ...NOVEMBER, manager: 'Ivan' });
    expect(items.map(({ layer, clientName }) => [layer, clientName])).toEqual([
      ['activity', 'Ivan'],
      ['point', 'Ivan'],
    ]);
    expect(counts).toEqual([{ day: '2026-11-10', count: 2 }]);
  });

  it('refuses a span of years', async () => {
    const { call } = testStore();
    await expect(call('calendar.span', { from: '2020-01-01', to: '2026-12-31' })).rejects.toThrow(
      'invalid-input',
    );
  });

  it('reads by index and counts without the tables', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id });
      write.activity({ client_id, day: '2026-11-10' });
      write.point({ client_id, deal_id, due_day: '2026-11-10' });
    });
    const hourly = { ...NOVEMBER, perHour: 2 };
    // At most some of each hour, which are put in order.
    const some = ['SCAN page', 'TEMP B-TREE FOR ORDER BY', 'SCAN settings'];
    expect(slowSteps(plansOf(store.store, 'calendar.span', hourly), some)).toEqual([]);
    for (const manager of [undefined, '']) {
      expect(
        slowSteps(plansOf(store.store, 'calendar.span', { ...NOVEMBER, manager }), ['SCAN settings']),
      ).toEqual([]);
    }
    const counts = plansOf(store.store, 'calendar.span', NOVEMBER).filter(({ sql }) =>
      sql.includes('sum(count)'),
    );
    expect(counts.map(({ steps }) => steps)).toEqual([
      ['SEARCH day_counts USING PRIMARY KEY (layer=? AND day>? AND day<?)'],
    ]);
  });
});
