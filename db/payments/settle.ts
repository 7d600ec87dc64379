import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { readCalendar } from '@db/settings/read';
import {
  dueDays,
  type LedgerLine,
  lineAmounts,
  type PaymentDays,
  settleParts,
  isOver,
} from '@shared/domain/payments';
import { entriesOf, linesOf, type PaidDeal, paidDeal, partsOf, type StoredLine } from './store';

/**
 * Brings the schedule of a deal in line with the deal's amount and currency, with the contract, the invoices and the day
 * of the event it counts from, and the split of its receipts in line with the schedule. `settleDeal` calls it, so every
 * command that touches one of these does. It writes only what differs. The amounts and days of a lost or cancelled deal
 * stay as they were; nothing of it is open.
 */
export function settlePayments(context: CommandContext, dealId: string): void {
  const { db } = context;
  const stored = linesOf(db, dealId);
  const before = partsOf(db, dealId);
  if (stored.length === 0 && before.length === 0) return;
  const deal = paidDeal(db, dealId);
  const { currency } = deal;
  const lines = isOver(deal.status)
    ? stored.map((line) => ({ ...line, currency }))
    : reckoned(db, deal, stored);
  const entries = entriesOf(db, dealId);
  const parts = settleParts(lines, entries, before);
  const paid = new Map<string, number>();
  for (const { lineId, amount } of parts) paid.set(lineId, (paid.get(lineId) ?? 0) + amount);
  for (const [index, line] of lines.entries()) {
    const open = isOver(deal.status) ? 0 : line.amount - (paid.get(line.id) ?? 0);
    const { amount, dueDay } = line;
    const old = stored[index];
    if (old?.open === open && old.amount === amount && old.dueDay === dueDay && old.currency === currency)
      continue;
    db.one('UPDATE payment_lines SET amount = ?, currency = ?, open = ?, due_day = ? WHERE id = ?', [
      ...[amount, currency, open, dueDay, line.id],
    ]);
  }
  writeParts(context, before, parts);
}

function reckoned(db: ReadableDb, deal: PaidDeal, lines: readonly StoredLine[]): StoredLine[] {
  const amounts = lineAmounts(deal.amount, lines);
  const due = dueDays(lines, paymentDays(db, deal), readCalendar(db));
  return lines.map((line, index) => ({
    ...line,
    currency: deal.currency,
    amount: amounts[index] ?? line.amount,
    dueDay: due[index] ?? null,
  }));
}

/**
 * The days that the schedule counts from: what the documents say; where there is none, the day on which the control
 * point was met by hand, for those who write contracts and invoices elsewhere.
 */
function paymentDays(db: ReadableDb, deal: Pick<PaidDeal, 'id' | 'eventDay'>): PaymentDays {
  const signed = db.get<{ day: string }>(
    `SELECT signed_day AS day FROM documents WHERE deal_id = ? AND kind = 'contract' AND deleted_at IS NULL
       AND state <> 'void' AND signed_day IS NOT NULL ORDER BY year DESC, serial DESC, version DESC LIMIT 1`,
    [deal.id],
  );
  // Of each invoice the latest version that was sent; `max` chooses the row that the bare column is read from.
  const sent = db.all<{ day: string }>(
    `SELECT max(version), sent_day AS day FROM documents WHERE deal_id = ? AND kind = 'invoice' AND deleted_at IS NULL
       AND state NOT IN ('draft', 'void') AND sent_day IS NOT NULL GROUP BY year, serial ORDER BY year, serial`,
    [deal.id],
  );
  const invoices = sent.map(({ day }) => day);
  const invoiced = invoices.length > 0 ? null : metDay(db, deal.id, 'invoice-sent');
  return {
    signing: signed?.day ?? metDay(db, deal.id, 'contract-signed'),
    invoices: invoiced === null ? invoices : [invoiced],
    event: deal.eventDay,
  };
}

const metDay = (db: ReadableDb, dealId: string, key: string): string | null =>
  db.get<{ day: string }>(
    `SELECT met_day AS day FROM control_points WHERE deal_id = ? AND key = ? AND state = 'met' AND deleted_at IS NULL
     ORDER BY id DESC LIMIT 1`,
    [dealId, key],
  )?.day ?? null;

type Part = ReturnType<typeof settleParts>[number];

function writeParts(
  { db, newId }: CommandContext,
  before: readonly (Part & { readonly id: string })[],
  after: readonly Part[],
): void {
  const key = ({ receiptId, lineId }: Part): string => `${receiptId} ${lineId}`;
  const wanted = new Map(after.map((part) => [key(part), part]));
  for (const part of before) {
    const now = wanted.get(key(part));
    wanted.delete(key(part));
    if (!now) db.one('DELETE FROM receipt_parts WHERE id = ?', [part.id]);
    else if (now.amount !== part.amount)
      db.one('UPDATE receipt_parts SET amount = ? WHERE id = ?', [now.amount, part.id]);
  }
  for (const { receiptId, lineId, amount } of wanted.values()) {
    db.one('INSERT INTO receipt_parts (id, receipt_id, line_id, amount) VALUES (?, ?, ?, ?)', [
      ...[newId(), receiptId, lineId, amount],
    ]);
  }
}

/** What commands reckon with before they write. */
export const ledgerLines = (lines: readonly StoredLine[]): LedgerLine[] =>
  lines.map(({ id, amount, dueDay }) => ({ id, amount, dueDay }));
