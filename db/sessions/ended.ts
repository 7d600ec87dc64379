import type { ReadableDb } from '@db/connection/sqlite';
import type { SessionLineData } from '@shared/contract/sessions';

/**
 * The lines of a session that has ended as their contacts stood then: what was moved, finished or taken back since is another day's
 * work. The change log knows; a contact without a change since stands as it did.
 */
export function asTheyStood(
  db: ReadableDb,
  sessionId: string,
  lines: readonly SessionLineData[],
): SessionLineData[] {
  const ids = JSON.stringify(lines.map(({ id }) => id));
  const changed = db.all<{ id: string; before: string }>(FIRST_CHANGES, { sessionId, ids });
  const before = new Map(changed.map((row) => [row.id, JSON.parse(row.before) as Stored]));
  return lines.map((line) => {
    const then = before.get(line.id);
    return then ? { ...line, ...stateOf(then) } : line;
  });
}

/** Columns of an activity. */
interface Stored {
  readonly status: SessionLineData['status'];
  readonly day: string;
  readonly time: string | null;
  readonly result: SessionLineData['result'];
  readonly done_at: string | null;
  readonly talk_seconds: number | null;
  readonly deleted_at: string | null;
}

const stateOf = ({ status, day, time, result, done_at, talk_seconds, deleted_at }: Stored) => ({
  ...{ day, time, result, doneAt: done_at, talkSeconds: talk_seconds },
  status: deleted_at === null ? status : 'deleted',
});

/** Of each contact the first change after the last one of the session itself, which is its end. With `min`, SQLite takes the row of the minimum. */
const FIRST_CHANGES = `SELECT l.row_id AS id, l.before, min(l.n) AS first
  FROM json_each(:ids) j CROSS JOIN change_log l INDEXED BY change_log_by_row ON l.row_id = j.value
  WHERE l.table_name = 'activities' AND l.before IS NOT NULL AND l.command > (
    SELECT max(command) FROM change_log INDEXED BY change_log_by_row
    WHERE row_id = :sessionId AND table_name = 'call_sessions')
  GROUP BY l.row_id`;
