import { seed } from '@db/seed';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const seeded = (today = '2026-11-26') => {
  const open = testStore();
  seed(open.store.raw, { size: 'small', today, zone: 'Europe/Ljubljana' });
  return open;
};

describe('the small demo data', () => {
  it('is the same every time for the same day', () => {
    expect(seeded().tables()).toEqual(seeded().tables());
    expect(seeded('2026-11-27').tables()).not.toEqual(seeded().tables());
  });

  it('has deals in every stage, two of them paused, and sales that ended each way', () => {
    const { store } = seeded();
    const open = store.reader.all<{ stage: string; deals: number }>(
      "SELECT stage, count(*) AS deals FROM deals WHERE status = 'open' GROUP BY stage",
    );
    expect(open).toHaveLength(6);
    for (const { deals } of open) expect(deals).toBeGreaterThanOrEqual(3);
    const statuses = store.reader.all<{ status: string }>(
      'SELECT DISTINCT status FROM deals ORDER BY status',
    );
    expect(statuses.map(({ status }) => status)).toEqual(['cancelled', 'lost', 'open', 'paused', 'won']);
  });

  it('has contacts overdue, for today and to come, and clients without any', () => {
    const { store } = seeded();
    const count = (where: string) =>
      store.reader.value<number>(`SELECT count(*) FROM activities WHERE status = 'planned' AND ${where}`);
    expect(count("day < '2026-11-26'")).toBeGreaterThanOrEqual(5);
    expect(count("day = '2026-11-26'")).toBeGreaterThanOrEqual(5);
    expect(count("day > '2026-11-26'")).toBeGreaterThanOrEqual(10);
    const without = store.reader.value<number>(
      'SELECT count(*) FROM client_state WHERE live AND next_id IS NULL',
    );
    expect(without).toBeGreaterThanOrEqual(3);
  });

  it('has control points that are due, missed, met and waived, and none in the future of what was met', () => {
    const { store } = seeded();
    const states = store.reader.all<{ state: string }>(
      'SELECT DISTINCT state FROM control_points ORDER BY state',
    );
    expect(states.map(({ state }) => state)).toEqual(['met', 'missed', 'pending', 'waived']);
    expect(store.reader.value("SELECT count(*) FROM control_points WHERE met_day > '2026-11-26'")).toBe(0);
    expect(
      store.reader.value(
        "SELECT count(*) FROM control_points WHERE state = 'pending' AND due_day < '2026-11-26'",
      ),
    ).toBeGreaterThan(0);
  });

  it('has nothing done in the future and nothing planned in a closed deal', () => {
    const { store } = seeded();
    expect(store.reader.value("SELECT count(*) FROM activities WHERE done_day > '2026-11-26'")).toBe(0);
    expect(
      store.reader.value(`SELECT count(*) FROM activities a JOIN deals d ON d.id = a.deal_id
        WHERE a.status = 'planned' AND d.status NOT IN ('open', 'paused')`),
    ).toBe(0);
  });

  it('leaves no history, and what is done next can be undone', async () => {
    const { call, tables } = seeded();
    expect(await call('history.list', {})).toEqual([]);
    const before = tables();
    await call('products.create', { name: 'Quiz' });
    await call('history.undo', {});
    expect(tables()).toEqual(before);
  });

  it('refuses a file that has records', () => {
    const { store } = seeded();
    expect(() => seed(store.raw, { size: 'small', today: '2026-11-26', zone: 'UTC' })).toThrow('conflict');
  });

  it.each(['2026-02-28', '2028-02-29', '2026-01-01', '2026-11-21', '2026-11-22'])(
    'can be made for %s',
    (today) => {
      const { store } = seeded(today);
      expect(store.reader.value("SELECT count(*) FROM deals WHERE status = 'open'")).toBeGreaterThan(30);
      expect(
        store.reader.value("SELECT count(*) FROM activities WHERE status = 'planned' AND day = ?", [today]),
      ).toBeGreaterThan(4);
    },
  );
});
