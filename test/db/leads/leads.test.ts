import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

function filled(): TestStore {
  const open = testStore();
  records(open, (write) => {
    const product_id = write.product({ name: 'Training' });
    const attempt = (client_id: string, day: string, result: string | null, kind = 'call') =>
      write.activity({ client_id, day, kind, status: 'done', result });
    const lead = write.client({ name: 'Lead', origin: 'cold call', manager: 'Ana' });
    write.phone({ client_id: lead, number: '+386 31 000 120' });
    attempt(lead, '2026-11-10', 'no-answer');
    attempt(lead, '2026-11-12', null, 'email');
    attempt(lead, '2026-11-14', 'spoke');
    write.activity({
      client_id: lead,
      day: '2026-11-26',
      time: '10:00',
      purpose: 'ask for a date',
      product_id,
    });
    write.client({ name: 'Forgotten' });
    write.activity({ client_id: write.client({ name: 'Late' }), day: '2026-11-20' });
    write.activity({ client_id: write.client({ name: 'Later' }), day: '2026-12-20' });
    const former = write.client({ name: 'Former' });
    write.deal({ client_id: former, title: 'Spring', status: 'lost', closed_day: '2026-03-01' });
    write.deal({
      client_id: former,
      title: 'Summer',
      status: 'won',
      closed_day: '2026-08-01',
      amount: 500_00,
    });
    write.activity({ client_id: former, day: '2027-01-20', purpose: 'offer the training', product_id });
    write.deal({ client_id: write.client({ name: 'In a sale' }) });
  });
  return open;
}

describe('clients in attraction', () => {
  it('stand in the order of urgency, with their attempts and the next one', async () => {
    const { call } = filled();
    const { rows } = await call('leads.page', { state: 'lead', today: TODAY });
    expect(rows.map(({ name, sign }) => [name, sign])).toEqual([
      ['Late', 'overdue'],
      ['Lead', 'today'],
      ['Forgotten', 'none'],
      ['Later', 'planned'],
    ]);
    expect(rows[1]).toMatchObject({
      ...{ origin: 'cold call', manager: 'Ana', phone: '+386 31 000 120' },
      // The talk is no attempt.
      ...{ attempts: 2, lastAttemptDay: '2026-11-12', lastContactDay: '2026-11-14', lastDeal: null },
      next: {
        day: '2026-11-26',
        time: '10:00',
        kind: 'call',
        purpose: 'ask for a date',
        productName: 'Training',
      },
    });
  });

  it('are filtered by name, manager and state, page by page', async () => {
    const { call } = filled();
    const names = async (filter: object) =>
      (await call('leads.page', { state: 'lead', today: TODAY, ...filter })).rows.map(({ name }) => name);
    expect(await names({ text: 'late' })).toEqual(['Late', 'Later']);
    expect(await names({ manager: 'Ana' })).toEqual(['Lead']);
    expect(await names({ sign: 'none' })).toEqual(['Forgotten']);
    expect(await names({ offset: 1, limit: 2 })).toEqual(['Lead', 'Forgotten']);
  });

  it('are in a sale with their first deal', async () => {
    const { call } = filled();
    const { rows } = await call('leads.page', { state: 'lead', text: 'lead', today: TODAY });
    await call('deals.create', { clientId: rows[0]?.clientId ?? '', title: 'Party', today: TODAY });
    expect(await call('leads.counts', { today: TODAY })).toEqual({ lead: 3, betweenSales: 1 });
    await call('history.undo', {});
    expect(await call('leads.counts', { today: TODAY })).toEqual({ lead: 4, betweenSales: 1 });
  });
});

describe('clients between sales', () => {
  it('show the deal that was closed last, and the next contact with purpose and product', async () => {
    const { call } = filled();
    const { rows } = await call('leads.page', { state: 'between-sales', today: TODAY });
    expect(rows).toMatchObject([
      {
        name: 'Former',
        lastDeal: {
          title: 'Summer',
          status: 'won',
          closedDay: '2026-08-01',
          amount: { minor: 500_00, currency: 'EUR' },
        },
        next: { day: '2027-01-20', purpose: 'offer the training', productName: 'Training' },
      },
    ]);
  });
});

it('are read along their indexes', () => {
  const { store } = filled();
  for (const state of ['lead', 'between-sales'] as const) {
    expect(
      slowSteps(plansOf(store, 'leads.page', { state, today: TODAY }), [
        'SCAN j',
        'TEMP B-TREE FOR ORDER BY',
      ]),
    ).toEqual([]);
  }
  expect(slowSteps(plansOf(store, 'leads.counts', { today: TODAY }))).toEqual([]);
});
