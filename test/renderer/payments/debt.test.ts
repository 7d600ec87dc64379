import { debtOf, firstAmount, openLines, splitOf } from '@renderer/payments/debt';
import type { LedgerLine, PaymentLine, Payments } from '@shared/contract/payment';
import { present } from '@shared/errors';
import { describe, expect, it } from 'vitest';

const line = (id: string, amount: number, paid: number, dueDay: string | null): PaymentLine => ({
  ...{ id, title: '', share: null, amount, paid, open: amount - paid, vatRate: null, vat: 0 },
  ...{ anchor: 'event', offset: 0, unit: 'days', dueDay, dueBy: 'rule', beforeEvent: true, paidDay: null },
});
const entry = (amount: number, parts: LedgerLine['parts']): LedgerLine => ({
  ...{ id: 'r', kind: 'receipt', day: '2026-11-20', amount, note: '', parts },
});
const payments = (lines: PaymentLine[], entries: LedgerLine[] = [], amount = 1_000): Payments => {
  const received = entries.reduce((sum, one) => sum + one.amount, 0);
  const scheduled = lines.reduce((sum, one) => sum + one.amount, 0);
  const paid = lines.reduce((sum, one) => sum + one.paid, 0);
  return {
    ...{ dealId: 'd', currency: 'EUR', amount, lines, entries, refunds: [] },
    balance: {
      ...{ scheduled, received, refunded: 0, paid, left: scheduled - paid, credit: received - paid },
      ...{ overdue: 0, leftBeforeEvent: 0, owed: 0, vat: 0 },
    },
  };
};

const HALVES = [line('late', 500, 0, '2026-12-24'), line('early', 500, 0, '2026-12-01')];

describe('what a payment is proposed to be', () => {
  it('is the line that is due first', () => {
    const open = payments(HALVES);
    expect(openLines(open, null).map(({ id, index }) => [id, index])).toEqual([
      ['early', 1],
      ['late', 0],
    ]);
    expect(firstAmount(open)).toBe(500);
    expect([...splitOf(openLines(open, null), null, 700)]).toEqual([
      ['early', 500],
      ['late', 200],
    ]);
  });

  it('is the deal’s amount where there is no schedule, nothing where all is paid', () => {
    expect(firstAmount(payments([]))).toBe(1_000);
    expect(debtOf(payments([]), null)).toBe(1_000);
    expect(firstAmount(payments([line('a', 500, 500, null)]))).toBeNull();
  });
});

describe('a payment that is changed', () => {
  const own = entry(700, [
    { lineId: 'early', amount: 500 },
    { lineId: 'late', amount: 100 },
  ]);
  const [late, early] = [line('late', 500, 100, '2026-12-24'), line('early', 500, 500, '2026-12-01')];
  const before = payments([late, early], [own]);

  it('can pay what it pays already, and keep the credit that it holds', () => {
    expect(openLines(before, own).map(({ id, open }) => [id, open])).toEqual([
      ['early', 500],
      ['late', 500],
    ]);
    // 400 are open, 600 are paid by it, 100 of it are credit.
    expect(debtOf(before, own)).toBe(1_100);
    expect(debtOf(before, null)).toBe(400);
  });

  it('keeps its split until its amount changes', () => {
    const lines = openLines(before, own);
    expect(splitOf(lines, own, 700).get('late')).toBe(100);
    expect(splitOf(lines, own, 900).get('late')).toBe(400);
    expect(present(lines[0], 'two lines are open').id).toBe('early');
  });
});
