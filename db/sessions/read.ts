import type { ReadableDb } from '@db/connection/sqlite';
import type { SessionLineData } from '@shared/contract/sessions';
import type { DayContact } from '@shared/domain/sessions';
import { CuepointError } from '@shared/errors';
import { asTheyStood } from './ended';

export interface StoredSession {
  readonly id: string;
  readonly day: string;
  readonly manager: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** For a `WHERE` to follow. */
export const SESSION = `SELECT id, day, manager, started_at AS startedAt, ended_at AS endedAt FROM call_sessions`;

/** Throws `not-found`. */
export function readSession(db: ReadableDb, id: string): StoredSession {
  const row = db.get<StoredSession>(`${SESSION} WHERE id = ?`, [id]);
  if (!row) throw new CuepointError('not-found', { what: 'session', id });
  return row;
}

/** The session of that day and manager that goes on. */
export const openSession = (db: ReadableDb, day: string, manager: string): StoredSession | undefined =>
  db.get<StoredSession>(
    `${SESSION} WHERE day = ? AND manager = ? AND ended_at IS NULL ORDER BY started_at DESC, id DESC LIMIT 1`,
    [day, manager],
  );

/** All lines in their order, as their contacts stand now; once it has ended, as they stood then. */
export function linesOf(
  db: ReadableDb,
  { id, endedAt }: Pick<StoredSession, 'id' | 'endedAt'>,
): SessionLineData[] {
  const lines = db
    .all<Omit<SessionLineData, 'skipped'> & { skipped: number }>(LINES, [id])
    .map((line) => ({ ...line, skipped: line.skipped === 1 }));
  return endedAt === null ? lines : asTheyStood(db, id, lines);
}

/** A deleted contact has lost its place in the day. */
const STATUS = "CASE WHEN a.deleted_at IS NULL THEN a.status ELSE 'deleted' END";
const LINES = `SELECT a.id, a.client_id AS clientId, c.name AS clientName, coalesce(p.name, '') AS personName, a.kind,
    ${STATUS} AS status, a.day, a.time, a.zone, a.result, a.done_at AS doneAt, a.talk_seconds AS talkSeconds, l.skipped
  FROM call_session_lines l INDEXED BY call_session_lines_by_session
  CROSS JOIN activities a ON a.id = l.activity_id
  CROSS JOIN clients c ON c.id = a.client_id
  LEFT JOIN people p ON p.id = a.person_id
  WHERE l.session_id = ? ORDER BY l.position, l.id`;

/** Planned for the day or overdue on it; `:manager` '' means everybody's. The range of `activities_planned`. */
const PLANNED_BY = `a.status = 'planned' AND a.deleted_at IS NULL AND a.day <= :day
  AND (:manager = '' OR a.manager = :manager)`;

/** Of the session `:id`. */
const NOT_IN = `NOT EXISTS (SELECT 1 FROM call_session_lines l INDEXED BY call_session_lines_by_session
  WHERE l.session_id = :id AND l.activity_id = a.id)`;

/** Contacts planned for the session's day that are not in it yet, in no particular order. */
export const freshContacts = (
  db: ReadableDb,
  { id, day, manager }: Pick<StoredSession, 'id' | 'day' | 'manager'>,
): DayContact[] =>
  db.all<DayContact>(
    `SELECT a.id, a.client_id AS clientId, a.day, a.time, a.zone FROM activities a WHERE ${PLANNED_BY} AND ${NOT_IN}`,
    { id, day, manager },
  );

/** How many of them there are, and the clients of the first few. */
export function freshOf(
  db: ReadableDb,
  { id, day, manager }: Pick<StoredSession, 'id' | 'day' | 'manager'>,
): { count: number; names: string[] } {
  const of = { id, day, manager };
  const count = db.value<number>(`SELECT count(*) FROM activities a WHERE ${PLANNED_BY} AND ${NOT_IN}`, of);
  if (count === 0) return { count, names: [] };
  const names = db.all<{ name: string }>(
    `SELECT c.name FROM activities a CROSS JOIN clients c ON c.id = a.client_id
     WHERE ${PLANNED_BY} AND ${NOT_IN} ORDER BY a.day DESC, a.time, a.id LIMIT 3`,
    of,
  );
  return { count, names: names.map(({ name }) => name) };
}

/** How many contacts a session of that day would begin with. */
export const waitingCount = (db: ReadableDb, day: string, manager: string): number =>
  db.value<number>(`SELECT count(*) FROM activities a WHERE ${PLANNED_BY}`, { day, manager });
