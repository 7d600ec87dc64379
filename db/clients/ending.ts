import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import { CuepointError } from '@shared/errors';

/**
 * "No further contact", with its reason (`product.md` §3, rule 4). Throws `deal-open` while something is being sold to the client: a deal
 * keeps the contact alive, so it is won or lost first.
 */
export function endContact(db: WritableDb, clientId: string, reason: string): void {
  assertNothingSold(db, clientId);
  db.one('UPDATE clients SET no_contact_reason = ? WHERE id = ?', [reason, clientId]);
}

/** Throws `deal-open` while something is being sold to the client, besides the deal that is just being closed. */
export function assertNothingSold(db: ReadableDb, clientId: string, closing: string | null = null): void {
  const open = db.get<{ title: string }>(
    `SELECT title FROM deals WHERE client_id = ? AND id IS NOT ? AND status IN ('open', 'paused') AND deleted_at IS NULL
     ORDER BY entered_day LIMIT 1`,
    [clientId, closing],
  );
  if (open) throw new CuepointError('deal-open', { title: open.title });
}

/** A deal that is open (again) ends "no further contact". */
export function contactAgain(db: WritableDb, clientId: string): void {
  db.run('UPDATE clients SET no_contact_reason = NULL WHERE id = ? AND no_contact_reason IS NOT NULL', [
    clientId,
  ]);
}
