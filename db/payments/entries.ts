import type { CommandContext } from '@db/log/command';
import { settleDeal } from '@db/points';
import type { FeatureCommands } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import { formatAmount } from '@shared/domain/money';
import {
  balanceOf,
  type EntryFault,
  entryFault,
  type LedgerEntry,
  splitFault,
  WHOLE_SHARE,
} from '@shared/domain/payments';
import { CuepointError } from '@shared/errors';
import { insertLine, payable } from './lines';
import { ledgerLines, settlePayments } from './settle';
import {
  entriesOf,
  linesOf,
  moneyIn,
  type PaidDeal,
  paidDeal,
  partsOf,
  refundsOf,
  type StoredEntry,
  storedEntry,
} from './store';

type EntryCommands = Pick<
  FeatureCommands<'payments'>,
  'payments.receive' | 'payments.refund' | 'payments.updateEntry' | 'payments.removeEntry'
>;

export const entryCommands: EntryCommands = {
  'payments.receive': (context, { dealId, day, amount, note, parts, overpay, today }) => {
    const { db, newId, label } = context;
    const deal = payable(db, dealId);
    if (linesOf(db, dealId).length === 0 && (deal.amount ?? 0) > 0) wholeLine(context, deal);
    const entry: LedgerEntry = { id: newId(), kind: 'receipt', day, amount };
    refuse(db, deal, entry, today, overpay);
    insertEntry(context, deal, entry, note, null);
    if (parts) split(context, deal, entry, parts);
    settleDeal(context, dealId);
    label({ title: deal.title });
    return { id: entry.id };
  },

  'payments.refund': (context, { dealId, day, amount, note, today }) => {
    const { db, newId, label } = context;
    const deal = ledgerDeal(db, dealId);
    refuse(db, deal, { id: newId(), kind: 'refund', day, amount }, today, false);
    const id = giveBack(context, deal, { day, amount, note });
    settleDeal(context, dealId);
    label({ title: deal.title });
    return { id };
  },

  'payments.updateEntry': (context, { id, parts, overpay, today, ...changed }) => {
    const { db, label } = context;
    const before = storedEntry(db, id);
    const deal = ledgerDeal(db, before.dealId);
    const entry: LedgerEntry = {
      ...{ id, kind: before.kind },
      ...{ day: changed.day ?? before.day, amount: changed.amount ?? before.amount },
    };
    const note = changed.note ?? before.note;
    refuse(db, deal, entry, today, overpay);
    const kept = Math.min(entry.amount, mostOf(db, before));
    db.one('UPDATE receipts SET day = ?, amount = ?, note = ? WHERE id = ?', [entry.day, kept, note, id]);
    if (entry.amount > kept) giveBack(context, deal, { day: entry.day, amount: entry.amount - kept, note });
    assertOwedIsThere(db, deal);
    if (parts) split(context, deal, entry, parts);
    settleDeal(context, deal.id);
    label({ title: deal.title });
    return { id };
  },

  'payments.removeEntry': (context, { id }) => {
    const { db, now, label } = context;
    const entry = storedEntry(db, id);
    const deal = ledgerDeal(db, entry.dealId);
    const rest = entriesOf(db, deal.id).filter((each) => each.id !== id);
    const { received, refunded } = balanceOf(ledgerLines(linesOf(db, deal.id)), rest);
    if (refunded > received) throw thrown(db, deal, { kind: 'refund-over', most: received });
    db.one('UPDATE receipts SET deleted_at = ? WHERE id = ?', [now, id]);
    assertOwedIsThere(db, deal);
    settleDeal(context, deal.id);
    label({ title: deal.title });
    return { id };
  },
};

/** Money of a cancelled deal can still be given back; a lost one has none. Throws `deal-closed`. */
function ledgerDeal(db: CommandContext['db'], dealId: string): PaidDeal {
  const deal = paidDeal(db, dealId);
  if (deal.status === 'lost') throw new CuepointError('deal-closed', { title: deal.title });
  return deal;
}

/** Money came before anybody made a schedule: all of the amount in one line, due as the invoice says. */
function wholeLine(context: CommandContext, deal: PaidDeal): void {
  insertLine(context, deal, {
    ...{ title: '', share: WHOLE_SHARE, amount: 0, vatRate: null, anchor: 'invoice', offset: 5, unit: 'wd' },
    ...{ dueDay: null, dueBy: 'rule', beforeEvent: true, position: 0 },
  });
  settlePayments(context, deal.id);
}

function insertEntry(
  { db, now }: CommandContext,
  deal: PaidDeal,
  { id, kind, day, amount }: LedgerEntry,
  note: string,
  refundId: string | null,
): void {
  db.one(
    `INSERT INTO receipts (id, client_id, deal_id, kind, day, amount, refund_id, note, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, deal.clientId, deal.id, kind, day, amount, refundId, note, now],
  );
}

/**
 * Enters what was given back: for what is owed first, in its order, the rest for nothing that is known of. Gives the id of
 * the last entry.
 */
function giveBack(
  context: CommandContext,
  deal: PaidDeal,
  { day, amount, note }: { readonly day: string; readonly amount: number; readonly note: string },
): string {
  const { db, newId } = context;
  let rest = amount;
  let id = '';
  const enter = (refundId: string | null, part: number): void => {
    id = newId();
    insertEntry(context, deal, { id, kind: 'refund', day, amount: part }, note, refundId);
    rest -= part;
  };
  for (const owed of refundsOf(db, deal.id)) {
    const open = Math.min(rest, owed.amount - owed.paid);
    if (open > 0) enter(owed.id, open);
  }
  if (rest > 0) enter(null, rest);
  return id;
}

/** How much an entry can be without giving back more than is owed where it counts; it may always stay as it is. */
function mostOf(db: CommandContext['db'], { dealId, refundId, amount }: StoredEntry): number {
  const owed = refundsOf(db, dealId).find(({ id }) => id === refundId);
  return owed ? Math.max(amount, amount + owed.amount - owed.paid) : Number.MAX_SAFE_INTEGER;
}

/** Replaces the parts of a receipt by those the user typed; settling then adds what is left to open lines. */
function split(
  { db, newId }: CommandContext,
  deal: PaidDeal,
  entry: LedgerEntry,
  parts: readonly { readonly lineId: string; readonly amount: number }[],
): void {
  const fault = splitFault(entry, parts, ledgerLines(linesOf(db, deal.id)), partsOf(db, deal.id));
  if (fault) throw thrown(db, deal, fault);
  db.run('DELETE FROM receipt_parts WHERE receipt_id = ?', [entry.id]);
  for (const { lineId, amount } of parts) {
    db.one('INSERT INTO receipt_parts (id, receipt_id, line_id, amount) VALUES (?, ?, ?, ?)', [
      ...[newId(), entry.id, lineId, amount],
    ]);
  }
}

function refuse(
  db: CommandContext['db'],
  deal: PaidDeal,
  entry: LedgerEntry,
  today: string,
  overpay: boolean,
): void {
  const fault = entryFault(entry, today, ledgerLines(linesOf(db, deal.id)), entriesOf(db, deal.id), overpay);
  if (fault) throw thrown(db, deal, fault);
}

/** What is still owed back after a withdrawal has to be with us: a mistaken receipt goes only after less is owed. */
function assertOwedIsThere(db: CommandContext['db'], deal: PaidDeal): void {
  const owed = refundsOf(db, deal.id).reduce((sum, { amount, paid }) => sum + Math.max(0, amount - paid), 0);
  const most = moneyIn(db, deal.id);
  if (owed > most) throw thrown(db, deal, { kind: 'refund-over', most });
}

/** The error of a fault, its sum in words of the user's language. */
function thrown(db: CommandContext['db'], deal: PaidDeal, fault: EntryFault): CuepointError {
  if (fault.kind === 'payment-over')
    return new CuepointError(fault.kind, { over: sumIn(db, deal, fault.over) });
  if (fault.kind === 'refund-over')
    return new CuepointError(fault.kind, { most: sumIn(db, deal, fault.most) });
  return new CuepointError(fault.kind);
}

/** A sum for a sentence, in the user's language. */
export const sumIn = (db: CommandContext['db'], { currency }: PaidDeal, minor: number): string =>
  formatAmount(minor, currency, readSettings(db).language);
