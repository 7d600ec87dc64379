import type { RawDb } from '@db/connection/sqlite';
import { installChangeLog, removeChangeLog } from '@db/log/triggers';

/** Whose lists and session are measured beside everybody's. */
export const MANAGER = 'Maja Novak';

/**
 * Gives {@link MANAGER} every fourth contact that others have done on the day, in both files alike. A tenth of the clients have a tenth of a
 * day: of the 30 contacts done last that Today shows, her tenth had 15, so that ten times the data was compared with half of the rows.
 * Now her list is full in both, and the same part of the day is hers. Written past the log, as the demo data is.
 */
export function fillDay(db: RawDb, day: string): void {
  removeChangeLog(db);
  db.sqlite.transaction(() => db.run(GIVE, { day, manager: MANAGER }))();
  installChangeLog(db);
}

const GIVE = `UPDATE activities SET manager = :manager WHERE rowid IN (
  SELECT rowid FROM activities WHERE status = 'done' AND deleted_at IS NULL AND done_day = :day AND rowid % 4 = 0)`;
