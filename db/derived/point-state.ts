import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { LOGGED_ROWS, type Removed } from './removed';

/** What a line shows of the point itself. */
const SHOWN = ['stage', 'key', 'title', 'due_by', 'mandatory', 'reason', 'source_id'];
const COLUMNS = `point_id, client_id, deal_id, due_day, manager, paused_until, ${SHOWN.join(', ')}`;
/**
 * The waiting points of the control points `k`, with what their deals `s` say of them. A cancelled deal still waits for
 * its refund to be paid.
 */
const waiting = (
  where: string,
) => `SELECT k.id, k.client_id, k.deal_id, k.due_day, s.manager, s.paused_until, ${SHOWN.map((column) => `k.${column}`).join(', ')}
    FROM control_points k CROSS JOIN deal_state s ON s.deal_id = k.deal_id
    WHERE ${where} AND k.state = 'pending' AND k.deleted_at IS NULL AND k.due_day IS NOT NULL
      AND (s.on_board OR s.status = 'cancelled')`;

export const POINT_STATE_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_point_state_insert AFTER INSERT ON control_points
    WHEN NEW.state = 'pending' AND NEW.deleted_at IS NULL AND NEW.due_day IS NOT NULL BEGIN
    INSERT INTO point_state (${COLUMNS}) ${waiting('k.id = NEW.id')};
  END`,
  `CREATE TRIGGER derive_point_state_update AFTER UPDATE OF deal_id, client_id, due_day, state, deleted_at, ${SHOWN.join(', ')}
    ON control_points BEGIN
    DELETE FROM point_state WHERE point_id = NEW.id;
    INSERT INTO point_state (${COLUMNS}) ${waiting('k.id = NEW.id')};
  END`,
  `CREATE TRIGGER derive_point_state_delete AFTER DELETE ON control_points BEGIN
    DELETE FROM point_state WHERE point_id = OLD.id;
  END`,
  // No trigger for a new deal: its points come after it, also when an undo brings both back.
  `CREATE TRIGGER derive_point_state_deal_update AFTER UPDATE OF on_board, manager, paused_until ON deal_state
    WHEN (OLD.on_board, OLD.manager, OLD.paused_until) IS NOT (NEW.on_board, NEW.manager, NEW.paused_until) BEGIN
    DELETE FROM point_state WHERE point_id IN (SELECT id FROM control_points WHERE deal_id = NEW.deal_id);
    INSERT INTO point_state (${COLUMNS}) ${waiting('k.deal_id = NEW.deal_id')};
  END`,
];

/** What the insert triggers do, for all new rows at once. */
export const POINT_STATE_ADDED: readonly Added[] = [
  {
    trigger: 'derive_point_state_insert',
    table: 'control_points',
    sql: `INSERT OR FAIL INTO point_state (${COLUMNS}) ${waiting('k.rowid > ?')} ORDER BY k.id`,
  },
];

/** What the delete trigger does, for all points that go at once. */
export const POINT_STATE_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_point_state_delete',
    table: 'control_points',
    sql: `DELETE FROM point_state WHERE point_id IN ${LOGGED_ROWS}`,
  },
];

/** The whole table from control points and the states of deals, which must be there. */
export function rebuildPointState(db: RawDb): void {
  db.exec(`DELETE FROM point_state; INSERT INTO point_state (${COLUMNS}) ${waiting('TRUE')} ORDER BY k.id;`);
}
