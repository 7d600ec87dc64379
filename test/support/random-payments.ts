import type { TestStore } from '@test/support/store';

/** A record of the table, deleted ones included; throws when there is none. */
export interface PickMoney {
  one(table: 'deals' | 'payment_lines' | 'receipts' | 'refunds'): string;
}

export type MoneyAct = (open: TestStore, pick: PickMoney, value: number) => Promise<unknown>;

const TODAY = '2026-11-26';
const day = (value: number) => `2026-11-${String(1 + (value % 28)).padStart(2, '0')}`;
const LATER = '2026-12-10';

/** Every command about a deal's money, those that move some more often. */
export const MONEY_ACTS: readonly MoneyAct[] = [
  ({ call }, pick, value) =>
    call('payments.applyTemplate', {
      dealId: pick.one('deals'),
      template: ['full', 'halves', 'deposit'][value % 3] ?? 'full',
    }),
  ({ call }, pick, value) =>
    call('payments.addLine', {
      ...{ dealId: pick.one('deals'), title: 'Extra', vatRate: value % 2 === 0 ? 2_200 : null },
      ...{ share: value % 3 === 0 ? 1 + (value % 10_000) : null, amount: value % 70 },
      ...{ anchor: (['signing', 'invoice', 'event', 'day'] as const)[value % 4] ?? 'day' },
      ...{ offset: (value % 9) - 4, dueDay: value % 4 === 3 || value % 5 === 0 ? day(value) : null },
    }),
  ({ call }, pick, value) =>
    call('payments.updateLine', {
      id: pick.one('payment_lines'),
      ...(value % 2 === 0 ? { share: null, amount: value % 120 } : { share: 1 + (value % 10_000) }),
      ...(value % 3 === 0 ? { dueDay: value % 2 === 0 ? null : day(value) } : {}),
      beforeEvent: value % 4 === 0,
    }),
  ({ call }, pick) => call('payments.removeLine', { id: pick.one('payment_lines') }),
  ...Array.from(
    { length: 3 },
    (): MoneyAct =>
      ({ call }, pick, value) =>
        call('payments.receive', {
          ...{ dealId: pick.one('deals'), day: day(value), amount: value % 90, overpay: value % 2 === 0 },
          today: TODAY,
        }),
  ),
  ({ call, store }, pick, value) => {
    const dealId = pick.one('deals');
    const lines = store.reader.all<{ id: string; open: number }>(
      'SELECT id, open FROM payment_lines WHERE deal_id = ? AND deleted_at IS NULL AND open > 0 ORDER BY id DESC',
      [dealId],
    );
    const parts = lines.slice(0, 1).map(({ id, open }) => ({ lineId: id, amount: 1 + (value % open) }));
    return call('payments.receive', {
      ...{ dealId, day: day(value), amount: 1 + (value % 90), overpay: true, parts, today: TODAY },
    });
  },
  ...Array.from(
    { length: 2 },
    (): MoneyAct =>
      ({ call }, pick, value) =>
        call('payments.refund', {
          ...{ dealId: pick.one('deals'), day: day(value), amount: value % 40, today: TODAY },
        }),
  ),
  ({ call }, pick, value) =>
    call('payments.updateEntry', {
      ...{ id: pick.one('receipts'), amount: value % 120, day: day(value), overpay: value % 2 === 0 },
      today: TODAY,
    }),
  ({ call }, pick) => call('payments.removeEntry', { id: pick.one('receipts') }),
  ({ call }, pick, value) =>
    call('payments.updateRefund', { id: pick.one('refunds'), amount: value % 60, dueDay: LATER }),
  ({ call }, pick, value) =>
    call('deals.cancel', {
      ...{ id: pick.one('deals'), reason: 'withdrew', refund: value % 50, refundDueDay: LATER },
      ...{ planned: value % 2 === 0 ? 'keep' : 'cancel', today: TODAY },
    }),
];
