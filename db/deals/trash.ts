import { contactAgain } from '@db/clients/ending';
import { WITH_DEAL } from '@db/log/belonging';
import type { CommandHandler } from '@db/serve/handlers';
import { isClosed } from '@shared/domain/process';
import type { DealStatus } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';
import { storedDeal } from './store';

/** Marks deals as deleted, with everything that belongs to them; all carry the same mark. */
export const removeDeals: CommandHandler<'deals.remove'> = ({ db, now, label }, { ids }) => {
  for (const id of ids) {
    storedDeal(db, id);
    db.run(KEEP_RHYTHMS, { id });
    for (const table of WITH_DEAL) {
      db.run(`UPDATE ${table} SET deleted_at = ? WHERE deal_id = ? AND deleted_at IS NULL`, [now, id]);
    }
    db.one('UPDATE deals SET deleted_at = ? WHERE id = ?', [now, id]);
  }
  label({ count: ids.length });
  return { changed: ids.length };
};

/** A contact that comes again by a rhythm of the client stays with the client: in the trash nothing would follow it. */
const KEEP_RHYTHMS = `UPDATE activities SET deal_id = NULL
  WHERE deal_id = :id AND status = 'planned' AND deleted_at IS NULL AND recurrence_id IN
    (SELECT id FROM recurrences r WHERE r.client_id = activities.client_id AND r.deal_id IS NOT :id)`;

/** A deal in the trash: since when, and whether its client is there too. */
interface StoredMark {
  readonly mark: string;
  readonly status: DealStatus;
  readonly clientId: string;
  readonly clientMark: string | null;
}

/** Takes deals out of the trash with exactly what went in with them; an open one ends "no further contact" with its client. `conflict` when the client itself is deleted. */
export const restoreDeals: CommandHandler<'deals.restore'> = ({ db, label }, { ids }) => {
  for (const id of ids) {
    const deal = db.get<StoredMark>(
      `SELECT d.deleted_at AS mark, d.status, c.id AS clientId, c.deleted_at AS clientMark FROM deals d JOIN clients c ON c.id = d.client_id
       WHERE d.id = ? AND d.deleted_at IS NOT NULL`,
      [id],
    );
    if (!deal) throw new CuepointError('not-found', { what: 'deal', id });
    if (deal.clientMark !== null) throw new CuepointError('conflict', { what: 'client' });
    for (const table of WITH_DEAL) {
      db.run(`UPDATE ${table} SET deleted_at = NULL WHERE deal_id = ? AND deleted_at = ?`, [id, deal.mark]);
    }
    db.one('UPDATE deals SET deleted_at = NULL WHERE id = ?', [id]);
    if (!isClosed(deal.status)) contactAgain(db, deal.clientId);
  }
  label({ count: ids.length });
  return { changed: ids.length };
};
