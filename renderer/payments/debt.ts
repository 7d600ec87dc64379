import type { LedgerLine, PaymentLine, Payments } from '@shared/contract/payment';
import { payingOrder, proposeSplit } from '@shared/domain/payments';

/** A line with what it still asks for, as if the payment that is changed were not there. */
export type OpenLine = PaymentLine & { readonly index: number };

/** The lines that a payment can pay, oldest due first. */
export function openLines({ lines }: Payments, entry: LedgerLine | null): OpenLine[] {
  return payingOrder(
    lines.map((line, index) => ({ ...line, index, open: line.open + partOf(entry, line.id) })),
  ).filter(({ open }) => open > 0);
}

/** All that is owed, as if the payment that is changed were not there; without a schedule the deal's amount. */
export function debtOf(payments: Payments, entry: LedgerLine | null): number {
  if (payments.lines.length === 0) return Math.max(0, (payments.amount ?? 0) - payments.balance.credit);
  const { left, credit } = payments.balance;
  // What the entry holds as credit may stay as it is.
  const own = entry ? entry.amount - sum(entry) : 0;
  return left + (entry ? sum(entry) + Math.min(own, credit) : 0);
}

/** What is proposed as the next payment: the line that is due first. */
export const firstAmount = (payments: Payments): number | null =>
  openLines(payments, null)[0]?.open ?? (payments.lines.length === 0 ? payments.amount : null);

/** How the amount is split if the user says nothing: as it was, else oldest due first. */
export function splitOf(
  lines: readonly OpenLine[],
  entry: LedgerLine | null,
  amount: number,
): ReadonlyMap<string, number> {
  const parts =
    entry && amount === entry.amount
      ? entry.parts
      : proposeSplit(amount, lines).map((part) => ({ lineId: part.lineId, amount: part.amount }));
  return new Map(parts.map((part) => [part.lineId, part.amount]));
}

const partOf = (entry: LedgerLine | null, lineId: string): number =>
  entry?.parts.find((part) => part.lineId === lineId)?.amount ?? 0;

const sum = ({ parts }: LedgerLine): number => parts.reduce((total, { amount }) => total + amount, 0);
