import type { QueryHandler } from '@db/serve/handlers';
import type { Payments } from '@shared/contract/payment';
import { balanceOf, includedVat, isOver } from '@shared/domain/payments';
import { ledgerLines } from './settle';
import { entriesOf, linesOf, paidDeal, partsOf, refundsOf, type StoredLine } from './store';

/** Everything about a deal's money: five indexed reads, whatever the size of the file. */
export const paymentsOf: QueryHandler<'payments.of'> = (db, { dealId, today }) => {
  const deal = paidDeal(db, dealId);
  const stored = linesOf(db, dealId);
  const entries = entriesOf(db, dealId);
  const days = new Map(entries.map(({ id, day }) => [id, day]));
  const parts = partsOf(db, dealId).filter(({ receiptId }) => days.has(receiptId));
  const lines = stored.map((line) => {
    const own = parts.filter(({ lineId }) => lineId === line.id);
    const paid = own.reduce((sum, { amount }) => sum + amount, 0);
    const whole = paid >= line.amount && paid > 0;
    const paidDay = whole ? own.map(({ receiptId }) => days.get(receiptId) ?? '').reduce(later, '') : null;
    return shown(line, paid, paidDay);
  });
  const refunds = refundsOf(db, dealId).map(({ id, amount, paid, dueDay, reason }) => ({
    ...{ id, amount, paid, dueDay, reason },
  }));
  return {
    ...{ dealId, currency: deal.currency, amount: deal.amount, lines, refunds },
    entries: entries
      .map(({ id, kind, day, amount, note }) => ({
        ...{ id, kind, day, amount, note },
        parts: parts
          .filter(({ receiptId }) => receiptId === id)
          .map(({ lineId, amount: part }) => ({ lineId, amount: part })),
      }))
      .reverse(),
    balance: {
      ...balanceOf(ledgerLines(stored), entries),
      ...(isOver(deal.status) ? { left: 0 } : {}),
      overdue: openOf(lines.filter(({ dueDay }) => dueDay !== null && dueDay < today)),
      leftBeforeEvent: openOf(lines.filter(({ beforeEvent }) => beforeEvent)),
      owed: refunds.reduce((sum, { amount, paid }) => sum + Math.max(0, amount - paid), 0),
      vat: lines.reduce((sum, { vat }) => sum + vat, 0),
    },
  };
};

type Line = Payments['lines'][number];

const shown = (line: StoredLine, paid: number, paidDay: string | null): Line => {
  const { id, title, share, amount, open, vatRate, anchor, offset, unit, dueDay, dueBy } = line;
  return {
    ...{ id, title, share, amount, open, vatRate, anchor, offset, unit, dueDay, dueBy, paid, paidDay },
    vat: includedVat(amount, vatRate),
    beforeEvent: line.beforeEvent === 1,
  };
};

const openOf = (lines: readonly Line[]): number => lines.reduce((sum, { open }) => sum + open, 0);
const later = (a: string, b: string): string => (a > b ? a : b);
