import { compareTexts } from '@shared/domain/order';
import type { Day } from '@shared/domain/time';
import type { ReceiptKind } from '@shared/domain/words';

/** A line of the schedule, as far as money looks at it; lines come in the order of the schedule. */
export interface LedgerLine {
  readonly id: string;
  readonly amount: number;
  readonly dueDay: Day | null;
}

/** A line of the ledger: what came in, or what was given back. Amounts are positive; `id` grows with time (UUIDv7). */
export interface LedgerEntry {
  readonly id: string;
  readonly kind: ReceiptKind;
  readonly day: Day;
  readonly amount: number;
}

/** So much of a receipt pays this line. */
export interface LedgerPart {
  readonly receiptId: string;
  readonly lineId: string;
  readonly amount: number;
}

/** Where a deal stands with its money; smallest units. `received − refunded = paid + credit`, `scheduled = paid + left`. */
export interface Balance {
  readonly scheduled: number;
  readonly received: number;
  readonly refunded: number;
  /** What pays lines. */
  readonly paid: number;
  readonly left: number;
  /** Over-payment: more was received than is asked for. There is none while a line is open. */
  readonly credit: number;
}

export function balanceOf(lines: readonly LedgerLine[], entries: readonly LedgerEntry[]): Balance {
  const scheduled = sum(lines);
  const received = sum(entries.filter(({ kind }) => kind === 'receipt'));
  const refunded = sum(entries.filter(({ kind }) => kind === 'refund'));
  const paid = Math.min(scheduled, received - refunded);
  return {
    scheduled,
    received,
    refunded,
    paid,
    left: scheduled - paid,
    credit: received - refunded - paid,
  };
}

/** The lines in the order in which money pays them: oldest due first, those without a day last, then as they stand. */
export function payingOrder<L extends Pick<LedgerLine, 'dueDay'>>(lines: readonly L[]): L[] {
  const day = ({ dueDay }: L): string => dueDay ?? '9999-12-31';
  return lines.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1));
}

/** How an amount is split over open lines, oldest due first; what is left over is over-payment. */
export function proposeSplit(
  amount: number,
  lines: readonly { readonly id: string; readonly dueDay: Day | null; readonly open: number }[],
): { readonly lineId: string; readonly amount: number }[] {
  let rest = amount;
  return payingOrder(lines).flatMap(({ id, open }) => {
    const part = Math.min(rest, open);
    rest -= part;
    return part > 0 ? [{ lineId: id, amount: part }] : [];
  });
}

/**
 * The parts as they have to be for these lines and this ledger, keeping those that are there as far as they hold:
 * no receipt pays more than it is, no line is paid more than it asks, and together they pay `balanceOf(…).paid`. What has
 * to give way are the latest receipts, on the lines due last; what is free pays open lines, oldest receipt and
 * oldest due first. A refund takes its money out of the parts only when there is no credit left. Settling again changes nothing.
 */
export function settleParts(
  lines: readonly LedgerLine[],
  entries: readonly LedgerEntry[],
  parts: readonly LedgerPart[],
): LedgerPart[] {
  const inOrder = payingOrder(lines);
  const receipts = entries
    .filter(({ kind }) => kind === 'receipt')
    .toSorted((a, b) => compareTexts(a.day, b.day) || compareTexts(a.id, b.id));
  const lineRoom = new Map(inOrder.map(({ id, amount }) => [id, amount]));
  const receiptRoom = new Map(receipts.map(({ id, amount }) => [id, amount]));
  let room = balanceOf(lines, entries).paid;
  const kept = new Map<string, LedgerPart>();
  const give = (receiptId: string, lineId: string, wanted: number): void => {
    const amount = Math.min(wanted, room, receiptRoom.get(receiptId) ?? 0, lineRoom.get(lineId) ?? 0);
    if (amount <= 0) return;
    const key = `${receiptId} ${lineId}`;
    kept.set(key, { receiptId, lineId, amount: amount + (kept.get(key)?.amount ?? 0) });
    receiptRoom.set(receiptId, (receiptRoom.get(receiptId) ?? 0) - amount);
    lineRoom.set(lineId, (lineRoom.get(lineId) ?? 0) - amount);
    room -= amount;
  };
  const there = new Map(parts.map((part) => [`${part.receiptId} ${part.lineId}`, part.amount]));
  for (const wanted of [(key: string) => there.get(key) ?? 0, () => Number.MAX_SAFE_INTEGER]) {
    for (const { id: receiptId } of receipts) {
      for (const { id: lineId } of inOrder) give(receiptId, lineId, wanted(`${receiptId} ${lineId}`));
    }
  }
  return [...kept.values()];
}

const sum = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((total, { amount }) => total + amount, 0);
