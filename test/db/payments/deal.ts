import { records } from '@test/support/records';
import type { TestStore } from '@test/support/store';
import type { InputOf } from '@shared/contract';

/** A Thursday. */
export const TODAY = '2026-11-26';

/** A deal in the payment stage over 1,000.00 €, its event on Christmas Eve. */
export async function sold(store: TestStore, over: Partial<InputOf<'deals.create'>> = {}) {
  const clientId = records(store, (write) => write.client());
  const { id } = await store.call('deals.create', {
    ...{ clientId, title: 'New Year party', amount: 100_000, currency: 'EUR', eventDay: '2026-12-24' },
    ...{ today: TODAY, ...over },
  });
  await store.call('deals.move', { id, to: 'payment', override: 'all agreed by phone', today: TODAY });
  return {
    ...{ id, clientId },
    money: (today = TODAY) => store.call('payments.of', { dealId: id, today }),
    read: (today = TODAY) => store.call('deals.get', { id, today }),
    points: async (key: string, today = TODAY) =>
      (await store.call('deals.get', { id, today })).points.filter((point) => point.key === key),
    receive: (amount: number, more: Partial<InputOf<'payments.receive'>> = {}) =>
      store.call('payments.receive', { dealId: id, day: TODAY, amount, today: TODAY, ...more }),
    refund: (amount: number, more: Partial<InputOf<'payments.refund'>> = {}) =>
      store.call('payments.refund', { dealId: id, day: TODAY, amount, today: TODAY, ...more }),
    schedule: (template: string) => store.call('payments.applyTemplate', { dealId: id, template }),
    cancel: (refund: number) =>
      store.call('deals.cancel', {
        ...{ id, reason: 'withdrew', refund, refundDueDay: '2026-12-10', today: TODAY },
      }),
  };
}

/** A document straight into the table, as one command. */
export const document = (
  store: TestStore,
  deal: { readonly id: string; readonly clientId: string },
  fields: Record<string, string | number | null> & { kind: string; serial: number },
) =>
  records(store, (write) =>
    write.row('documents', {
      ...{ client_id: deal.clientId, deal_id: deal.id, number: `N-${fields.serial}`, year: 2026 },
      ...{ language: 'en', day: TODAY, currency: 'EUR', created_at: '2026-11-26T09:00:00.000Z' },
      ...(fields.sent_day ? { sent_at: '2026-11-26T09:00:00.000Z' } : {}),
      ...(fields.signed_day ? { signed_at: '2026-11-26T09:00:00.000Z' } : {}),
      ...fields,
    }),
  );
