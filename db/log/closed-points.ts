import type { Law } from './laws';

/**
 * Control points that wait though their deal is closed, as `FROM … WHERE` over `control_points p` and `deals d`: closing met, missed or
 * waived them all (`product.md` §3). Only a refund is still owed after a cancellation.
 */
export const WAITS_ON_CLOSED = `FROM control_points p JOIN deals d ON d.id = p.deal_id
  WHERE p.state = 'pending' AND p.deleted_at IS NULL AND d.deleted_at IS NULL AND d.status NOT IN ('open', 'paused')
    AND NOT (d.status = 'cancelled' AND p.source_id IN (SELECT id FROM refunds WHERE deal_id = d.id))`;

/** A closed deal waits for no control point. */
export const CLOSED_WAITS_FOR_NOTHING: Law = {
  concerns: ({ table, to }) => table === 'control_points' && to?.state === 'pending',
  holds: (db, _table, id) => db.get(`SELECT 1 ${WAITS_ON_CLOSED} AND p.id = ?`, [id]) === undefined,
};
