import type { Day } from '@shared/domain/time';
import { balanceOf, type LedgerEntry, type LedgerLine, type LedgerPart } from './ledger';

/** Why a line of the ledger cannot be written; every one is an error with a sentence of its own. */
export type EntryFault =
  | { readonly kind: 'payment-not-positive' }
  | { readonly kind: 'payment-in-future' }
  /** More than is owed; it may stay as credit if the user says so. */
  | { readonly kind: 'payment-over'; readonly over: number }
  /** More would have been given back than came in; `most` can be. */
  | { readonly kind: 'refund-over'; readonly most: number }
  /** Parts that are not of this receipt's lines, or pay more than it is or than a line asks for. */
  | { readonly kind: 'split-wrong' };

/**
 * What stands against a new or changed entry, looked at in the ledger `after` it; null: nothing. `overpay`: the user
 * wants to keep what is too much as credit.
 */
export function entryFault(
  entry: LedgerEntry,
  today: Day,
  lines: readonly LedgerLine[],
  before: readonly LedgerEntry[],
  overpay: boolean,
): EntryFault | null {
  if (entry.amount <= 0) return { kind: 'payment-not-positive' };
  if (entry.day > today) return { kind: 'payment-in-future' };
  const others = before.filter(({ id }) => id !== entry.id);
  const after = balanceOf(lines, [...others, entry]);
  const net = after.received - after.refunded;
  if (net < 0) {
    return { kind: 'refund-over', most: entry.kind === 'refund' ? entry.amount + net : 0 };
  }
  const creditBefore = balanceOf(lines, before).credit;
  if (entry.kind === 'receipt' && !overpay && after.credit > creditBefore) {
    return { kind: 'payment-over', over: after.credit - creditBefore };
  }
  return null;
}

/** What stands against a split that the user typed, given the parts of all other receipts. */
export function splitFault(
  receipt: LedgerEntry,
  split: readonly Omit<LedgerPart, 'receiptId'>[],
  lines: readonly LedgerLine[],
  others: readonly LedgerPart[],
): EntryFault | null {
  const total = split.reduce((sum, { amount }) => sum + amount, 0);
  const wrong = split.some(({ lineId, amount }, index) => {
    const line = lines.find(({ id }) => id === lineId);
    const paid = others
      .filter((part) => part.lineId === lineId && part.receiptId !== receipt.id)
      .reduce((sum, part) => sum + part.amount, 0);
    const twice = split.findIndex((part) => part.lineId === lineId) !== index;
    return !line || twice || amount <= 0 || amount > line.amount - paid;
  });
  return wrong || total > receipt.amount ? { kind: 'split-wrong' } : null;
}
