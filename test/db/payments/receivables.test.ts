import { plansOf, slowSteps } from '@test/support/explain';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';
import { sold, TODAY } from './deal';

/** Deals of several clients with lines that are open since, or for, so many days. */
async function owing() {
  const store = testStore();
  const line = (dealId: string, amount: number, dueDay: string) =>
    store.call('payments.addLine', { dealId, share: null, amount, anchor: 'day', dueDay });
  const alfa = await sold(store, { title: 'Alfa party' });
  await line(alfa.id, 10_000, '2026-08-01');
  await line(alfa.id, 20_000, '2026-09-10');
  await line(alfa.id, 30_000, '2026-12-31');
  const beta = await sold(store, { title: 'Beta gala', currency: 'RUB', amount: null });
  await line(beta.id, 500_000, '2026-11-20');
  await beta.receive(100_000);
  const paid = await sold(store, { title: 'Paid' });
  await line(paid.id, 5_000, '2026-10-01');
  await paid.receive(5_000);
  const won = await sold(store, { title: 'Won' });
  await line(won.id, 700, '2026-10-20');
  await store.call('deals.move', { id: won.id, to: 'closure', override: 'so', today: TODAY });
  await store.call('deals.win', {
    ...{ id: won.id, override: 'so', today: TODAY },
    next: { day: '2027-01-11', purpose: 'Next', productId: null },
  });
  const gone = await sold(store, { title: 'Cancelled' });
  await line(gone.id, 900, '2026-10-21');
  await gone.receive(100);
  await gone.cancel(100);
  return { store, alfa, beta, won };
}

describe('receivables', () => {
  it('are open lines with their age, oldest first', async () => {
    const { store } = await owing();
    const rows = await store.call('payments.receivables', { today: TODAY });
    expect(rows.map(({ dealTitle, dueDay, days, open }) => [dealTitle, dueDay, days, open.minor])).toEqual([
      ['Alfa party', '2026-08-01', 117, 10_000],
      ['Alfa party', '2026-09-10', 77, 20_000],
      ['Won', '2026-10-20', 37, 700],
      ['Beta gala', '2026-11-20', 6, 400_000],
      ['Alfa party', '2026-12-31', -35, 30_000],
    ]);
    expect(rows[3]).toMatchObject({ open: { currency: 'RUB' }, amount: { minor: 500_000, currency: 'RUB' } });
  });

  it('are asked for by age, overdue only, by client, page by page', async () => {
    const { store, alfa } = await owing();
    const titles = async (more: object) =>
      (await store.call('payments.receivables', { today: TODAY, ...more })).map(({ dueDay }) => dueDay);
    expect(await titles({ age: '90+' })).toEqual(['2026-08-01']);
    expect(await titles({ age: '61-90' })).toEqual(['2026-09-10']);
    expect(await titles({ age: '31-60' })).toEqual(['2026-10-20']);
    expect(await titles({ age: '0-30' })).toEqual(['2026-11-20']);
    expect(await titles({ age: 'ahead' })).toEqual(['2026-12-31']);
    expect(await titles({ overdueOnly: true, limit: 2, offset: 2 })).toEqual(['2026-10-20', '2026-11-20']);
    expect(await titles({ clientId: alfa.clientId })).toEqual(['2026-08-01', '2026-09-10', '2026-12-31']);
  });

  it('have sums per age and currency, and per client, the largest overdue first', async () => {
    const { store, alfa } = await owing();
    expect(await store.call('payments.receivableSums', { today: TODAY })).toEqual([
      { age: 'ahead', sum: { minor: 30_000, currency: 'EUR' }, count: 1 },
      { age: '0-30', sum: { minor: 400_000, currency: 'RUB' }, count: 1 },
      { age: '31-60', sum: { minor: 700, currency: 'EUR' }, count: 1 },
      { age: '61-90', sum: { minor: 20_000, currency: 'EUR' }, count: 1 },
      { age: '90+', sum: { minor: 10_000, currency: 'EUR' }, count: 1 },
    ]);
    const own = await store.call('payments.receivableSums', { today: TODAY, clientId: alfa.clientId });
    expect(own.map(({ sum }) => sum.minor)).toEqual([30_000, 20_000, 10_000]);
    const clients = await store.call('payments.receivablesByClient', { today: TODAY });
    expect(
      clients.map(({ open, overdue, oldestDay, count }) => [open, overdue.minor, oldestDay, count]),
    ).toEqual([
      [{ minor: 400_000, currency: 'RUB' }, 400_000, '2026-11-20', 1],
      [{ minor: 60_000, currency: 'EUR' }, 30_000, '2026-08-01', 3],
      [{ minor: 700, currency: 'EUR' }, 700, '2026-10-20', 1],
    ]);
  });

  it('are exported without formulas', async () => {
    const { store, alfa } = await owing();
    await store.call('deals.update', { id: alfa.id, title: '=cmd()', today: TODAY });
    const { name, bytes } = await store.call('payments.export', { format: 'csv', today: TODAY });
    expect(name).toBe('Receivables 2026-11-26.csv');
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain("'=cmd()");
    expect(lines[4]).toContain('2026-11-20,6,1–30 days,4000,5000,RUB');
    const xlsx = await store.call('payments.export', { format: 'xlsx', today: TODAY, overdueOnly: true });
    expect(xlsx.bytes.length).toBeGreaterThan(1_000);
  });

  it('are read from their indexes', async () => {
    const { store, alfa } = await owing();
    const lists = [
      ...plansOf(store.store, 'payments.receivables', { today: TODAY }),
      ...plansOf(store.store, 'payments.receivables', { today: TODAY, age: '31-60' }),
      ...plansOf(store.store, 'points.due', { day: TODAY, today: TODAY }),
    ];
    expect(slowSteps(lists, ['page', 'SCAN w'])).toEqual([]);
    // A deal's own few rows may be sorted.
    const money = plansOf(store.store, 'payments.of', { dealId: alfa.id, today: TODAY });
    expect(slowSteps(money, ['TEMP B-TREE'])).toEqual([]);
  });
});

describe('points due on a day', () => {
  it('are those of that day, or all up to it, without paused deals', async () => {
    const { store, alfa, won } = await owing();
    const days = async (more: { day: string; upTo?: boolean }) =>
      (await store.call('points.due', { today: TODAY, ...more })).map(({ dueDay, key }) => [dueDay, key]);
    expect(await days({ day: '2026-12-31' })).toEqual([['2026-12-31', 'payment-due']]);
    expect((await days({ day: '2026-11-20', upTo: true })).map(([day]) => day)).toEqual([
      '2026-08-01',
      '2026-09-10',
      '2026-11-20',
    ]);
    await store.call('deals.pause', { id: alfa.id, until: '2027-01-01', reason: 'season', today: TODAY });
    expect(await days({ day: '2026-12-31' })).toEqual([]);
    expect(won.id).not.toBe(alfa.id);
  });
});
