import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';
import { sold, TODAY } from './deal';

describe('a receipt', () => {
  it('pays the oldest line due, in parts, and meets its point on the day the line is full', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('halves');
    await deal.receive(20_000, { day: '2026-11-20' });
    expect((await deal.money()).lines).toMatchObject([
      { paid: 0, open: 50_000, dueDay: null },
      { paid: 20_000, open: 30_000 },
    ]);
    // A line whose day is known is paid before one whose day is not.
    await store.call('payments.updateEntry', {
      id: (await deal.money()).entries[0]?.id ?? '',
      amount: 80_000,
      today: TODAY,
    });
    expect((await deal.money()).lines).toMatchObject([
      { paid: 30_000, paidDay: null },
      { paid: 50_000, open: 0, paidDay: '2026-11-20' },
    ]);
    expect(await deal.points('later-payment-due')).toMatchObject([{ state: 'met', metDay: '2026-11-20' }]);
    await deal.receive(20_000);
    expect(await deal.points('payment-due')).toMatchObject([{ state: 'met', metDay: TODAY }]);
    expect((await deal.money()).balance).toMatchObject({
      paid: 100_000,
      left: 0,
      credit: 0,
      received: 100_000,
    });
  });

  it('opens the gate of the payment stage', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('halves');
    const [invoice] = await deal.points('invoice-sent');
    await store.call('points.setState', { id: invoice?.id ?? '', state: 'met', day: TODAY });
    const move = () => store.call('deals.move', { id: deal.id, to: 'event', today: TODAY });
    expect(await move()).toMatchObject({ kind: 'gate', points: [{ key: 'payment-due' }, {}] });
    await deal.receive(50_000);
    expect(await move()).toMatchObject({ kind: 'moved' });
    // The money turns out to be a mistake: the point is open again.
    await store.call('payments.removeEntry', { id: (await deal.money()).entries[0]?.id ?? '' });
    expect(await deal.points('payment-due')).toMatchObject([{ state: 'pending' }]);
  });

  it('without a schedule makes one line over all', async () => {
    const deal = await sold(testStore());
    await deal.receive(40_000);
    expect((await deal.money()).lines).toMatchObject([{ share: 10_000, amount: 100_000, paid: 40_000 }]);
  });

  it.each([
    [0, TODAY, 'payment-not-positive'],
    [-5, TODAY, 'payment-not-positive'],
    [100, '2026-11-27', 'payment-in-future'],
    [100_001, TODAY, 'payment-over {"over":"€0.01"}'],
  ])('of %i on %s is refused, and nothing is lost', async (amount, day, error) => {
    const store = testStore();
    const deal = await sold(store);
    const before = store.tables();
    await expect(deal.receive(amount, { day })).rejects.toThrow(error);
    expect(store.tables()).toEqual(before);
  });

  it('that is more than owed stays as credit when it is meant, and pays what is asked for later', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('full');
    await deal.receive(120_000, { overpay: true });
    expect((await deal.money()).balance).toMatchObject({ credit: 20_000, left: 0 });
    await store.call('deals.update', { id: deal.id, amount: 110_000, today: TODAY });
    expect((await deal.money()).balance).toMatchObject({ credit: 10_000, left: 0, paid: 110_000 });
    await deal.refund(10_000);
    expect((await deal.money()).balance).toMatchObject({ credit: 0, left: 0, paid: 110_000, owed: 0 });
  });

  it('is split as the user says, and a split that does not fit is refused', async () => {
    const deal = await sold(testStore());
    await deal.schedule('halves');
    const [first, second] = (await deal.money()).lines;
    await deal.receive(30_000, { parts: [{ lineId: first?.id ?? '', amount: 30_000 }] });
    expect((await deal.money()).lines).toMatchObject([{ paid: 30_000 }, { paid: 0 }]);
    await expect(
      deal.receive(30_000, { parts: [{ lineId: first?.id ?? '', amount: 20_001 }] }),
    ).rejects.toThrow('split-wrong');
    await expect(deal.receive(100, { parts: [{ lineId: second?.id ?? '', amount: 101 }] })).rejects.toThrow(
      'split-wrong',
    );
  });

  it('of a won deal is recorded still: its money may come late', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.schedule('full');
    await store.call('deals.move', { id: deal.id, to: 'closure', override: 'trust', today: TODAY });
    await store.call('deals.win', {
      ...{ id: deal.id, override: 'pays later', today: TODAY },
      next: { day: '2027-01-26', purpose: 'Next event', productId: null },
    });
    expect((await deal.money()).balance).toMatchObject({ left: 100_000 });
    await deal.receive(100_000);
    expect((await deal.money()).balance).toMatchObject({ left: 0 });
    expect(await deal.points('balance-paid')).toMatchObject([{ state: 'met', metDay: TODAY }]);
  });
});

describe('a refund', () => {
  it('gives back no more than came in', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(30_000);
    const before = store.tables();
    await expect(deal.refund(30_001)).rejects.toThrow('refund-over {"most":"€300.00"}');
    await expect(deal.refund(0)).rejects.toThrow('payment-not-positive');
    await expect(deal.refund(1, { day: '2026-11-27' })).rejects.toThrow('payment-in-future');
    expect(store.tables()).toEqual(before);
    await deal.refund(10_000);
    expect((await deal.money()).balance).toMatchObject({ received: 30_000, refunded: 10_000, paid: 20_000 });
  });

  it('counts for what is owed no more than that, when it is changed to more', async () => {
    const store = testStore();
    const deal = await sold(store);
    await deal.receive(50_000);
    await deal.cancel(30_000);
    await deal.refund(20_000);
    const [entry] = (await deal.money()).entries.filter(({ kind }) => kind === 'refund');
    const change = (amount: number) =>
      store.call('payments.updateEntry', { id: entry?.id ?? '', amount, today: TODAY });
    await change(45_000);
    const after = await deal.money();
    expect(after.refunds).toMatchObject([{ amount: 30_000, paid: 30_000 }]);
    expect(after.balance).toMatchObject({ refunded: 45_000 });
    const given = after.entries.filter(({ kind }) => kind === 'refund').map(({ amount }) => amount);
    expect(given.toSorted((a, b) => a - b)).toEqual([15_000, 30_000]);
    await change(10_000);
    expect((await deal.money()).refunds).toMatchObject([{ amount: 30_000, paid: 10_000 }]);
  });

  it('keeps the receipt from being taken away under it', async () => {
    const store = testStore();
    const deal = await sold(store);
    const { id } = await deal.receive(30_000);
    await deal.refund(10_000);
    await expect(store.call('payments.removeEntry', { id })).rejects.toThrow('refund-over');
    await expect(store.call('payments.updateEntry', { id, amount: 9_999, today: TODAY })).rejects.toThrow(
      'refund-over',
    );
    await store.call('payments.updateEntry', { id, amount: 10_000, today: TODAY });
    expect((await deal.money()).balance).toMatchObject({ paid: 0, left: 100_000 });
  });
});

it('every command undoes and redoes to the same tables', async () => {
  const store = testStore();
  const deal = await sold(store);
  const states = [store.tables()];
  const did = async (work: Promise<unknown>) => {
    await work;
    states.push(store.tables());
  };
  await did(deal.schedule('halves'));
  const line = async (at: number) => (await deal.money()).lines[at]?.id ?? '';
  await did(store.call('payments.updateLine', { id: await line(0), title: 'Deposit', vatRate: 2_000 }));
  await did(
    store.call('payments.addLine', {
      dealId: deal.id,
      share: null,
      amount: 900,
      anchor: 'day',
      dueDay: TODAY,
    }),
  );
  await did(deal.receive(70_000));
  const { id } = await deal.receive(50_000, { overpay: true });
  states.push(store.tables());
  await did(store.call('payments.updateEntry', { id, amount: 40_000, note: 'No. 7', today: TODAY }));
  await did(store.call('payments.removeLine', { id: await line(2) }));
  await did(deal.refund(10_000));
  await did(store.call('payments.removeEntry', { id: (await deal.money()).entries[0]?.id ?? '' }));
  await did(deal.cancel(50_000));
  await did(
    store.call('payments.updateRefund', {
      id: (await deal.money()).refunds[0]?.id ?? '',
      dueDay: '2026-12-20',
    }),
  );
  await did(deal.refund(50_000));
  for (const state of states.toReversed().slice(1)) {
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await store.call('history.redo', {});
    expect(store.tables()).toEqual(state);
  }
});
