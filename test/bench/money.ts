import type { RawDb } from '@db/connection/sqlite';
import { installChangeLog, removeChangeLog } from '@db/log/triggers';

/** What stands on the deal that has most of everything. */
export const HEAVY = { payments: 30, documents: 50, contacts: 200 } as const;

/**
 * Payment schedules for all deals with an amount: halves, of which won deals have paid all but the last of every fiftieth,
 * open ones the first half of every third. One open deal is heavy: fifty documents, two hundred contacts, thirty payments.
 * Written past the log, as the demo data is.
 */
export function fillMoney(db: RawDb): void {
  removeChangeLog(db);
  db.sqlite.transaction(() => {
    for (const half of [1, 2]) db.run(LINES, { half });
    db.exec(RECEIPTS);
    db.exec(PARTS);
    db.exec(OPEN);
    const deal = heavyDeal(db);
    for (let at = 1; at <= HEAVY.payments; at += 1) db.run(HEAVY_LINE, { deal, at, id: idOf(7, at) });
    for (let at = 1; at <= HEAVY.payments; at += 1) db.run(HEAVY_RECEIPT, { deal, at, id: idOf(8, at) });
    for (let at = 1; at <= HEAVY.documents; at += 1) db.run(HEAVY_DOCUMENT, { deal, at, id: idOf(9, at) });
    for (let at = 1; at <= HEAVY.contacts; at += 1) db.run(HEAVY_CONTACT, { deal, at, id: idOf(6, at) });
  })();
  installChangeLog(db);
}

/** The first open deal, by id. */
export const heavyDeal = (db: { value<T extends string>(sql: string): T }): string =>
  db.value<string>("SELECT min(id) FROM deals WHERE status = 'open' AND deleted_at IS NULL");

const idOf = (kind: number, at: number): string =>
  `${kind}0000000-0000-7000-8000-${String(at).padStart(12, '0')}`;

/** Ids of lines, receipts and parts are those of their deal with another first figure: deals begin with 0. */
const LINES = `INSERT INTO payment_lines (id, client_id, deal_id, position, share, amount, currency, anchor, offset, unit,
    due_day, before_event, created_at)
  SELECT :half || substr(d.id, 2), d.client_id, d.id, :half - 1, 5000,
    iif(:half = 1, d.amount - d.amount / 2, d.amount / 2), d.currency, iif(:half = 1, 'signing', 'event'), 5, 'wd',
    date(d.entered_day, iif(:half = 1, '-10 days', '+30 days')), :half = 1, d.created_at
  FROM deals d WHERE d.amount > 1 AND d.status IN ('open', 'paused', 'won') AND d.deleted_at IS NULL`;
const RECEIPTS = `INSERT INTO receipts (id, client_id, deal_id, kind, day, amount, created_at)
  SELECT (3 + l.position) || substr(l.id, 2), l.client_id, l.deal_id, 'receipt', l.due_day, l.amount, l.created_at
  FROM payment_lines l JOIN deals d ON d.id = l.deal_id
  WHERE l.amount > 0 AND ((d.status = 'won' AND (l.position = 0 OR d.rowid % 50 <> 0)) OR
    (d.status <> 'won' AND l.position = 0 AND d.rowid % 3 = 0))`;
const PARTS = `INSERT INTO receipt_parts (id, receipt_id, line_id, amount)
  SELECT iif(substr(r.id, 1, 1) = '3', '5', '6') || substr(r.id, 2), r.id,
    iif(substr(r.id, 1, 1) = '3', '1', '2') || substr(r.id, 2), r.amount FROM receipts r`;
const OPEN = `UPDATE payment_lines SET open = amount WHERE NOT EXISTS (
  SELECT 1 FROM receipt_parts p WHERE p.line_id = payment_lines.id)`;

const OF_DEAL = 'FROM deals d WHERE d.id = :deal';
const HEAVY_LINE = `INSERT INTO payment_lines (id, client_id, deal_id, position, amount, currency, open, anchor, due_day,
    created_at)
  SELECT :id, d.client_id, d.id, 9 + :at, 1000, d.currency, 1000, 'day', date('2026-11-26', '+' || :at || ' days'),
    d.created_at ${OF_DEAL}`;
const HEAVY_RECEIPT = `INSERT INTO receipts (id, client_id, deal_id, kind, day, amount, created_at)
  SELECT :id, d.client_id, d.id, iif(:at % 2 = 0, 'refund', 'receipt'), '2026-11-20', 10, d.created_at ${OF_DEAL}`;
const HEAVY_DOCUMENT = `INSERT INTO documents (id, client_id, deal_id, kind, number, year, serial, language, day, currency,
    content, created_at)
  SELECT :id, d.client_id, d.id, 'proposal', 'P-' || :at, 1999, :at, 'en', '2026-11-20', d.currency,
    json_object('text', hex(zeroblob(2000))), d.created_at ${OF_DEAL}`;
const HEAVY_CONTACT = `INSERT INTO activities (id, client_id, deal_id, kind, status, day, zone, purpose, done_day, done_at,
    result, created_at)
  SELECT :id, d.client_id, d.id, 'call', 'done', date('2026-11-25', '-' || :at || ' days'), 'Europe/Ljubljana',
    'Talk it over', date('2026-11-25', '-' || :at || ' days'), d.created_at, 'spoke', d.created_at ${OF_DEAL}`;
