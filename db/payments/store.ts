import type { ReadableDb } from '@db/connection/sqlite';
import type { LedgerEntry, LedgerPart } from '@shared/domain/payments';
import type { DealStatus, PaymentAnchor } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** A deal, as far as its money looks at it. */
export interface PaidDeal {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly amount: number | null;
  readonly currency: string;
  readonly status: DealStatus;
  readonly eventDay: string | null;
}

/** Throws `not-found` for an unknown or deleted deal. */
export function paidDeal(db: ReadableDb, id: string): PaidDeal {
  const deal = db.get<PaidDeal>(
    `SELECT id, client_id AS clientId, title, amount, currency, status, event_day AS eventDay FROM deals
     WHERE id = ? AND deleted_at IS NULL`,
    [id],
  );
  if (!deal) throw new CuepointError('not-found', { what: 'deal', id });
  return deal;
}

/** A row of the schedule. */
export interface StoredLine {
  readonly id: string;
  readonly dealId: string;
  readonly position: number;
  readonly title: string;
  readonly share: number | null;
  readonly amount: number;
  readonly currency: string;
  readonly open: number;
  readonly vatRate: number | null;
  readonly anchor: PaymentAnchor;
  readonly offset: number;
  readonly unit: 'wd' | 'days';
  readonly dueDay: string | null;
  readonly dueBy: 'rule' | 'hand';
  readonly beforeEvent: number;
}

const LINE = `id, deal_id AS dealId, position, title, share, amount, currency, open, vat_rate AS vatRate, anchor, offset,
  unit, due_day AS dueDay, due_by AS dueBy, before_event AS beforeEvent`;

/** The schedule of a deal in its order. */
export const linesOf = (db: ReadableDb, dealId: string): StoredLine[] =>
  db.all<StoredLine>(
    `SELECT ${LINE} FROM payment_lines WHERE deal_id = ? AND deleted_at IS NULL ORDER BY position, id`,
    [dealId],
  );

export function storedLine(db: ReadableDb, id: string): StoredLine {
  const line = db.get<StoredLine>(`SELECT ${LINE} FROM payment_lines WHERE id = ? AND deleted_at IS NULL`, [
    id,
  ]);
  if (!line) throw new CuepointError('not-found', { what: 'payment', id });
  return line;
}

export interface StoredEntry extends LedgerEntry {
  readonly dealId: string;
  readonly note: string;
  readonly refundId: string | null;
}

const ENTRY = 'id, deal_id AS dealId, kind, day, amount, note, refund_id AS refundId';

/** The ledger of a deal, earliest first. */
export const entriesOf = (db: ReadableDb, dealId: string): StoredEntry[] =>
  db.all<StoredEntry>(
    `SELECT ${ENTRY} FROM receipts WHERE deal_id = ? AND deleted_at IS NULL ORDER BY day, id`,
    [dealId],
  );

export function storedEntry(db: ReadableDb, id: string): StoredEntry {
  const entry = db.get<StoredEntry>(`SELECT ${ENTRY} FROM receipts WHERE id = ? AND deleted_at IS NULL`, [
    id,
  ]);
  if (!entry) throw new CuepointError('not-found', { what: 'payment', id });
  return entry;
}

/** How the receipts of a deal are split, those of deleted receipts too. */
export const partsOf = (db: ReadableDb, dealId: string): (LedgerPart & { readonly id: string })[] =>
  db.all(
    `SELECT p.id, p.receipt_id AS receiptId, p.line_id AS lineId, p.amount FROM receipts r
       JOIN receipt_parts p ON p.receipt_id = r.id WHERE r.deal_id = ? ORDER BY p.id`,
    [dealId],
  );

/** What is owed back to the client, with what was given back of it. */
export interface StoredRefund {
  readonly id: string;
  readonly dealId: string;
  readonly amount: number;
  readonly paid: number;
  readonly dueDay: string;
  readonly reason: string;
}

const REFUND = `f.id, f.deal_id AS dealId, f.amount, f.due_day AS dueDay, f.reason,
  (SELECT coalesce(sum(r.amount), 0) FROM receipts r WHERE r.refund_id = f.id AND r.deleted_at IS NULL) AS paid`;

export const refundsOf = (db: ReadableDb, dealId: string): StoredRefund[] =>
  db.all<StoredRefund>(
    `SELECT ${REFUND} FROM refunds f WHERE f.deal_id = ? AND f.deleted_at IS NULL ORDER BY f.id`,
    [dealId],
  );

export function storedRefund(db: ReadableDb, id: string): StoredRefund {
  const refund = db.get<StoredRefund>(
    `SELECT ${REFUND} FROM refunds f WHERE f.id = ? AND f.deleted_at IS NULL`,
    [id],
  );
  if (!refund) throw new CuepointError('not-found', { what: 'payment', id });
  return refund;
}

/** What came in less what went back. */
export const moneyIn = (db: ReadableDb, dealId: string): number =>
  entriesOf(db, dealId).reduce((sum, { kind, amount }) => sum + (kind === 'receipt' ? amount : -amount), 0);

/** Whether money ever came in. */
export const hasReceipts = (db: ReadableDb, dealId: string): boolean =>
  db.get(`SELECT 1 FROM receipts WHERE deal_id = ? AND kind = 'receipt' AND deleted_at IS NULL LIMIT 1`, [
    dealId,
  ]) !== undefined;

/** Whether money came in or went back. */
export const isMoneyBooked = (db: ReadableDb, dealId: string): boolean => entriesOf(db, dealId).length > 0;

/** One currency per deal: once money is booked it stays. Throws `currency-fixed`. */
export function assertCurrencyStays(
  db: ReadableDb,
  { id, title, currency }: Pick<PaidDeal, 'id' | 'title' | 'currency'>,
  wanted: string | undefined,
): void {
  if (wanted === undefined || wanted === currency || !isMoneyBooked(db, id)) return;
  throw new CuepointError('currency-fixed', { title, currency });
}
