import { check } from '@db/check';
import { STAGES } from '@shared/domain/words';
import { sold, TODAY } from '@test/db/payments/deal';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const LATER = '2026-12-10';

describe('a client who withdraws after paying', () => {
  it('is owed a refund that stands on the closed deal until it is paid, and the sale is settled', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('halves');
    await deal.receive(50_000);
    await store.call('activities.plan', {
      ...{ clientId: deal.clientId, dealId: deal.id, kind: 'call', day: '2026-12-01', purpose: 'Prepare' },
    });
    await deal.cancel(45_000);

    const closed = await deal.read();
    expect(closed).toMatchObject({
      status: 'cancelled',
      stage: 'payment',
      lostReason: 'withdrew',
      next: null,
    });
    expect(closed.visits.at(-1)).toMatchObject({ exit: 'cancelled', reason: 'withdrew' });
    const pending = closed.points.filter(({ state }) => state === 'pending');
    expect(pending).toMatchObject([{ key: 'refund-paid', dueDay: LATER, mandatory: true }]);
    expect((await deal.money()).balance).toMatchObject({ owed: 45_000, left: 0, overdue: 0 });
    expect(await store.call('payments.receivables', { today: TODAY })).toEqual([]);
    const today = await store.call('today.open', { today: LATER });
    expect(today.due.rows).toMatchObject([{ key: 'refund-paid', dealTitle: 'New Year party' }]);
    expect(today.due.count).toBe(1);
    expect(check(store.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);

    await deal.refund(20_000);
    expect(await deal.points('refund-paid')).toMatchObject([{ state: 'pending' }]);
    await deal.refund(25_000);
    expect(await deal.points('refund-paid')).toMatchObject([{ state: 'met', metDay: TODAY }]);
    expect((await deal.money()).balance).toMatchObject({ owed: 0, received: 50_000, refunded: 45_000 });
    expect((await store.call('today.open', { today: LATER })).due.rows).toEqual([]);
  });

  it('is seen by the manager of the deal too', async () => {
    const store = testStore();
    const deal = await sold(store, { manager: 'Maja' });
    await deal.receive(50_000);
    await deal.cancel(50_000);
    const { due } = await store.call('today.open', { today: LATER, manager: 'Maja' });
    expect([due.count, due.rows.length]).toEqual([1, 1]);
  });

  it.each(STAGES.filter((stage) => stage !== 'presentation'))('can withdraw at %s', async (stage) => {
    const store = testStore();
    const deal = await sold(store);
    if (stage !== 'payment') {
      await store.call('deals.move', {
        id: deal.id,
        to: stage,
        override: 'so it is',
        reason: 'so',
        today: TODAY,
      });
    }
    await deal.receive(10_000);
    await deal.cancel(10_000);
    expect(await deal.read()).toMatchObject({ status: 'cancelled', stage });
  });

  it('may change his mind as long as nothing was given back', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('full');
    await deal.receive(50_000);
    await deal.cancel(50_000);
    await store.call('deals.reopen', { id: deal.id, today: TODAY });
    expect(await deal.read()).toMatchObject({ status: 'open', stage: 'payment', lostReason: '' });
    expect(await deal.points('payment-due')).toMatchObject([{ state: 'pending' }]);
    expect(await deal.points('refund-paid')).toEqual([]);
    expect((await deal.money()).balance).toMatchObject({ left: 50_000, owed: 0 });

    await deal.cancel(50_000);
    await deal.refund(1);
    const before = store.tables();
    await expect(store.call('deals.reopen', { id: deal.id, today: TODAY })).rejects.toThrow('deal-cancelled');
    expect(store.tables()).toEqual(before);
  });

  it('gets at most what came in, and may be owed less or nothing', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(50_000);
    const before = store.tables();
    await expect(deal.cancel(50_001)).rejects.toThrow('refund-too-large');
    expect(store.tables()).toEqual(before);
    await deal.cancel(0);
    expect(await deal.money()).toMatchObject({ refunds: [], balance: { owed: 0 } });
    expect((await deal.read()).points.filter(({ state }) => state === 'pending')).toEqual([]);
  });

  it('has the sum and the day of the refund changed within what is possible', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(50_000);
    await deal.cancel(40_000);
    await deal.refund(10_000);
    const id = (await deal.money()).refunds[0]?.id ?? '';
    const change = (amount: number) => store.call('payments.updateRefund', { id, amount });
    await expect(change(9_999)).rejects.toThrow('refund-under');
    await expect(change(50_001)).rejects.toThrow('refund-over');
    await expect(change(0)).rejects.toThrow('payment-not-positive');
    await change(50_000);
    await store.call('payments.updateRefund', { id, dueDay: '2026-12-24' });
    expect(await deal.points('refund-paid')).toMatchObject([{ dueDay: '2026-12-24', state: 'pending' }]);
    await change(10_000);
    expect(await deal.points('refund-paid')).toMatchObject([{ state: 'met' }]);
  });

  it('is not owed more than is left when a receipt turns out to be a mistake', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(30_000);
    await deal.receive(20_000);
    await deal.cancel(45_000);
    const { entries, refunds } = await deal.money();
    const mistaken = entries.find(({ amount }) => amount === 20_000)?.id ?? '';
    const remove = () => store.call('payments.removeEntry', { id: mistaken });
    const before = store.tables();
    await expect(remove()).rejects.toThrow('refund-over');
    const lower = store.call('payments.updateEntry', { id: mistaken, amount: 14_999, today: TODAY });
    await expect(lower).rejects.toThrow('refund-over');
    expect(store.tables()).toEqual(before);
    await store.call('payments.updateRefund', { id: refunds[0]?.id ?? '', amount: 30_000 });
    await remove();
    expect((await deal.money()).balance).toMatchObject({ received: 30_000, owed: 30_000 });
  });

  it('keeps planned contacts for the client when asked to', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(50_000);
    await store.call('activities.plan', {
      ...{
        clientId: deal.clientId,
        dealId: deal.id,
        kind: 'call',
        day: '2026-12-01',
        purpose: 'Stay friends',
      },
    });
    await store.call('deals.cancel', {
      ...{
        id: deal.id,
        reason: 'withdrew',
        refund: 50_000,
        refundDueDay: LATER,
        planned: 'keep',
        today: TODAY,
      },
    });
    expect(await deal.read()).toMatchObject({ next: null, clientNext: { purpose: 'Stay friends' } });
  });
});

describe('a deal with money', () => {
  it('is not lost: its client gets money back', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(10_000);
    const before = store.tables();
    const lose = () => store.call('deals.lose', { id: deal.id, reason: 'price', today: TODAY });
    await expect(lose()).rejects.toThrow('money-booked');
    expect(store.tables()).toEqual(before);
    // Nothing is with us any more: then it may be lost.
    await deal.refund(10_000);
    await lose();
    expect(await deal.read()).toMatchObject({ status: 'lost' });
    await expect(deal.receive(1)).rejects.toThrow('deal-closed');
    await expect(deal.refund(1)).rejects.toThrow('deal-closed');
    await expect(deal.schedule('full')).rejects.toThrow('deal-closed');
  });

  it('that never had any is not cancelled', async () => {
    const deal = await sold(testStore());
    await expect(deal.cancel(0)).rejects.toThrow('nothing-received');
  });

  it('takes no more money once it is cancelled', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(10_000);
    await deal.cancel(10_000);
    const before = store.tables();
    await expect(deal.receive(100)).rejects.toThrow('deal-closed');
    await expect(deal.cancel(100)).rejects.toThrow('deal-closed');
    expect(store.tables()).toEqual(before);
  });
});
