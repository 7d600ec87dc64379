import type { Migration } from './migration';

const PENDING = "deal_id = deal_state.deal_id AND state = 'pending' AND deleted_at IS NULL";

/**
 * What a card of the board and a line of a waiting point show stands where they are looked for, and what was entered last is found without
 * sorting a day. Derived by triggers (db/derived); never written by hand, never logged.
 */
export const fewerPlaces: Migration = {
  version: 6,
  name: 'fewer-places',
  up: (db) =>
    db.exec(`
-- What a card shows besides: of the deal, of the open point that comes first, and the latest day on which one of its points is due.
ALTER TABLE deal_state ADD COLUMN direction TEXT NOT NULL DEFAULT 'outbound';
ALTER TABLE deal_state ADD COLUMN length TEXT NOT NULL DEFAULT 'long';
ALTER TABLE deal_state ADD COLUMN point_key TEXT;
ALTER TABLE deal_state ADD COLUMN point_title TEXT;
ALTER TABLE deal_state ADD COLUMN last_point_day TEXT;
UPDATE deal_state SET (direction, length) = (SELECT d.direction, d.length FROM deals d WHERE d.id = deal_id);
UPDATE deal_state SET
    (point_key, point_title) = (SELECT key, title FROM control_points WHERE id = point_id),
    last_point_day = (SELECT max(due_day) FROM control_points WHERE ${PENDING})
  WHERE point_id IS NOT NULL;

-- All that a line shows of a waiting point is read from the index of their days alone.
DROP INDEX point_state_by_day;
ALTER TABLE point_state ADD COLUMN stage TEXT NOT NULL DEFAULT '';
ALTER TABLE point_state ADD COLUMN key TEXT NOT NULL DEFAULT '';
ALTER TABLE point_state ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE point_state ADD COLUMN due_by TEXT NOT NULL DEFAULT 'rule';
ALTER TABLE point_state ADD COLUMN mandatory INTEGER NOT NULL DEFAULT 0;
ALTER TABLE point_state ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE point_state ADD COLUMN source_id TEXT;
UPDATE point_state SET (stage, key, title, due_by, mandatory, reason, source_id) = (
  SELECT k.stage, k.key, k.title, k.due_by, k.mandatory, k.reason, k.source_id FROM control_points k WHERE k.id = point_id);
CREATE INDEX point_state_by_day ON point_state
  (due_day, point_id, client_id, manager, paused_until, deal_id, stage, key, title, due_by, mandatory, reason, source_id);

-- What was entered last on a day stands at the end of the day.
DROP INDEX activities_done;
CREATE INDEX activities_done ON activities
  (done_day, done_at, id, manager, day, time, zone, status, deleted_at, kind, result)
  WHERE status = 'done' AND deleted_at IS NULL;

-- On whose clock a contact has its time is read with it.
DROP INDEX activities_timed;
CREATE INDEX activities_timed ON activities
  (day, time, id, kind, minutes, manager, client_id, zone, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL;

-- What lies in the trash.
CREATE INDEX documents_deleted ON documents (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX yearly_events_deleted ON yearly_events (deleted_at) WHERE deleted_at IS NOT NULL;
`),
};
