import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';
import { document, sold, TODAY } from './deal';

describe('a schedule', () => {
  it('comes from a template, asks for control points and leaves with them', async () => {
    const deal = await sold(testStore());
    await deal.schedule('halves');
    const { lines, balance } = await deal.money();
    expect(lines).toMatchObject([
      { share: 5_000, amount: 50_000, open: 50_000, anchor: 'invoice', dueDay: null, beforeEvent: true },
      {
        share: 5_000,
        amount: 50_000,
        open: 50_000,
        anchor: 'event',
        dueDay: '2026-12-31',
        beforeEvent: false,
      },
    ]);
    expect(balance).toMatchObject({ scheduled: 100_000, left: 100_000, leftBeforeEvent: 50_000, overdue: 0 });
    expect(await deal.points('payment-due')).toMatchObject([
      { mandatory: true, dueDay: null, state: 'pending' },
    ]);
    expect(await deal.points('later-payment-due')).toMatchObject([
      { dueDay: '2026-12-31', state: 'pending' },
    ]);

    await deal.schedule('full');
    expect((await deal.money()).lines).toMatchObject([{ amount: 100_000 }]);
    expect(await deal.points('later-payment-due')).toEqual([]);
  });

  it('follows the deal’s amount and day of the event by itself', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('halves');
    await store.call('deals.update', { id: deal.id, amount: 99_999, eventDay: '2026-12-10', today: TODAY });
    expect((await deal.money()).lines).toMatchObject([
      { amount: 50_000 },
      { amount: 49_999, open: 49_999, dueDay: '2026-12-17' },
    ]);
    expect(await deal.points('later-payment-due')).toMatchObject([{ dueDay: '2026-12-17' }]);
  });

  it('counts from contract and invoices: documents first, else the points that a hand met', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('deposit');
    const signed = (await deal.read()).points.find(({ key }) => key === 'contract-signed');
    expect(signed).toBeUndefined();
    const [invoice] = await deal.points('invoice-sent');
    await store.call('payments.addLine', {
      ...{ dealId: deal.id, share: null, amount: 1_000, anchor: 'invoice', offset: 5, unit: 'wd' },
    });
    await store.call('points.setState', { id: invoice?.id ?? '', state: 'met', day: '2026-11-25' });
    expect((await deal.money()).lines[2]).toMatchObject({ dueDay: '2026-12-02' });

    document(store, deal, { kind: 'contract', serial: 1, state: 'signed', signed_day: '2026-11-20' });
    document(store, deal, { kind: 'invoice', serial: 1, state: 'sent', sent_day: '2026-11-26' });
    // Any command of the deal settles its money.
    await store.call('deals.update', { id: deal.id, notes: 'documents are there', today: TODAY });
    expect((await deal.money()).lines).toMatchObject([
      { dueDay: '2026-11-27' },
      { dueDay: '2026-12-17' },
      { dueDay: '2026-12-03' },
    ]);
  });

  it('keeps a day set by hand until it is given back to its rule', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('halves');
    const id = (await deal.money()).lines[1]?.id ?? '';
    await store.call('payments.updateLine', { id, dueDay: '2027-01-15' });
    await store.call('deals.update', { id: deal.id, eventDay: '2026-12-10', today: TODAY });
    expect((await deal.money()).lines[1]).toMatchObject({ dueDay: '2027-01-15', dueBy: 'hand' });
    await store.call('payments.updateLine', { id, dueDay: null });
    expect((await deal.money()).lines[1]).toMatchObject({ dueDay: '2026-12-17', dueBy: 'rule' });
  });

  it('has fixed sums that come off first, and VAT in integers', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('full');
    const { id } = await store.call('payments.addLine', {
      ...{ dealId: deal.id, title: 'Deposit', share: null, amount: 10_001, vatRate: 2_200 },
      ...{ anchor: 'day', dueDay: '2026-12-01' },
    });
    expect((await deal.money()).lines).toMatchObject([
      { amount: 89_999, vat: 0 },
      { title: 'Deposit', amount: 10_001, vat: 1_803, dueDay: '2026-12-01' },
    ]);
    expect((await deal.money()).balance).toMatchObject({ scheduled: 100_000, vat: 1_803 });
    await store.call('payments.removeLine', { id });
    expect((await deal.money()).lines).toMatchObject([{ amount: 100_000 }]);
    await expect(
      store.call('payments.addLine', { dealId: deal.id, share: null, amount: 1, anchor: 'day' }),
    ).rejects.toThrow('invalid-input');
  });

  it('waits for the deal’s amount', async () => {
    const deal = await sold(testStore(), { amount: null });
    await deal.schedule('full');
    expect((await deal.money()).lines).toMatchObject([{ amount: 0, open: 0 }]);
    expect(await deal.points('payment-due')).toMatchObject([{ state: 'pending' }]);
  });

  it('is one of the settings, and unknown ones are refused', async () => {
    const store = testStore();
    const deal = await sold(store);
    await expect(deal.schedule('nowhere')).rejects.toThrow('not-found');
    const line = {
      share: null,
      amount: 7_000,
      anchor: 'signing',
      offset: 0,
      unit: 'days',
      beforeEvent: true,
    } as const;
    await store.call('settings.update', {
      paymentTemplates: [
        { key: 'own-1', name: 'Kleine', vatRate: 2_200, lines: [{ ...line, title: 'All' }] },
      ],
    });
    await deal.schedule('own-1');
    expect((await deal.money()).lines).toMatchObject([
      { title: 'All', amount: 7_000, vatRate: 2_200, vat: 1_262 },
    ]);
    await store.call('history.undo', {});
    await store.call('history.undo', {});
    expect((await store.call('settings.get', {})).paymentTemplates.map(({ key }) => key)).toEqual([
      'full',
      'halves',
      'deposit',
    ]);
  });

  it('keeps the currency once money is booked', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('full');
    await store.call('deals.update', { id: deal.id, currency: 'USD', today: TODAY });
    expect(store.tables().payment_lines).toMatchObject([{ currency: 'USD' }]);
    await deal.receive(10_000);
    const before = store.tables();
    await expect(store.call('deals.update', { id: deal.id, currency: 'EUR', today: TODAY })).rejects.toThrow(
      'currency-fixed',
    );
    expect(store.tables()).toEqual(before);
  });

  it('follows the currency of a lost deal too: it may be opened again', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('full');
    await store.call('deals.lose', { id: deal.id, reason: 'price', today: TODAY });
    await store.call('deals.update', { id: deal.id, currency: 'USD', today: TODAY });
    expect(store.tables().payment_lines).toMatchObject([{ currency: 'USD', open: 0, amount: 100_000 }]);
  });

  it('goes into the trash and comes back with its deal', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('halves');
    await deal.receive(60_000);
    const before = store.tables();
    await store.call('deals.remove', { ids: [deal.id] });
    expect(await store.call('payments.receivables', { today: TODAY })).toEqual([]);
    await store.call('deals.restore', { ids: [deal.id] });
    expect(store.tables()).toEqual(before);
  });

  it('of another client’s deal or an unknown line is not found', async () => {
    const store = testStore();
    records(store, (write) => write.client());
    const id = '019a0000-0000-7000-8000-00000000ffff';
    await expect(store.call('payments.removeLine', { id })).rejects.toThrow('not-found');
    await expect(store.call('payments.of', { dealId: id, today: TODAY })).rejects.toThrow('not-found');
  });
});
