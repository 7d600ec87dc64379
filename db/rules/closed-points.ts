/**
 * Control points that wait though their deal is closed, as `FROM … WHERE` over `control_points p` and `deals d`: closing met, missed or
 * waived them all (`product.md` §3). Only a refund is still owed after a cancellation.
 */
export const WAITS_ON_CLOSED = `FROM control_points p JOIN deals d ON d.id = p.deal_id
  WHERE p.state = 'pending' AND p.deleted_at IS NULL AND d.deleted_at IS NULL AND d.status NOT IN ('open', 'paused')
    AND NOT (d.status = 'cancelled' AND EXISTS (SELECT 1 FROM refunds r WHERE r.id = p.source_id AND r.deal_id = d.id))`;
