import type { RawDb } from '@db/connection/sqlite';
import { installChangeLog, removeChangeLog } from '@db/log/triggers';

/** The call session of one manager that goes on. */
export const SESSION = '50000000-0000-7000-8000-000000000000';

/** Everything that is planned for the day or overdue, in its order. Written past the log, as the demo data is. */
export function fillSession(db: RawDb, day: string): void {
  removeChangeLog(db);
  db.sqlite.transaction(() => {
    db.run(OPEN, { id: SESSION, day });
    db.run(LINES, { id: SESSION, day });
  })();
  installChangeLog(db);
}

const OPEN = `INSERT INTO call_sessions (id, day, manager, started_at)
  VALUES (:id, :day, 'Maja Novak', :day || 'T08:00:00.000Z')`;
const LINES = `INSERT INTO call_session_lines (id, session_id, activity_id, position)
  SELECT '51' || substr(a.id, 3), :id, a.id, row_number() OVER (ORDER BY a.day, a.time, a.id) FROM activities a
  WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.day <= :day AND a.manager = 'Maja Novak'`;
