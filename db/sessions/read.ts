import { compareTexts } from '@shared/domain/order';
import { awayAgreed, type Clock, MOST_DAYS, readAway } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import type { SessionLineData } from '@shared/contract/sessions';
import type { DayContact } from '@shared/domain/sessions';
import { addDays } from '@shared/domain/time';
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
  const { clock } = readAway(db);
  const lines = db
    .all<Omit<SessionLineData, 'skipped' | 'standsOn'> & { skipped: number }>(LINES, [id])
    .map((line) => ({ ...line, skipped: line.skipped === 1, standsOn: line.day }));
  return (endedAt === null ? lines : asTheyStood(db, id, lines)).map((line) => standing(line, clock));
}

/** What took place stays on its day. */
const standing = (line: SessionLineData, clock: Clock): SessionLineData => ({
  ...line,
  standsOn: line.status === 'done' ? line.day : clock(line).day,
});

/** A deleted contact has lost its place in the day. */
const STATUS = "CASE WHEN a.deleted_at IS NULL THEN a.status ELSE 'deleted' END";
const LINES = `SELECT a.id, a.client_id AS clientId, c.name AS clientName, coalesce(p.name, '') AS personName, a.kind,
    ${STATUS} AS status, a.day, a.time, a.zone, a.result, a.done_at AS doneAt, a.talk_seconds AS talkSeconds, l.skipped
  FROM call_session_lines l INDEXED BY call_session_lines_by_session
  CROSS JOIN activities a ON a.id = l.activity_id
  CROSS JOIN clients c ON c.id = a.client_id
  LEFT JOIN people p ON p.id = a.person_id
  WHERE l.session_id = ? ORDER BY l.position, l.id`;

/** Agreed for the day `:until` or before; `:manager` '' means everybody's. The range of `activities_planned`. */
const PLANNED_BY = `a.status = 'planned' AND a.deleted_at IS NULL AND a.day <= :until
  AND (:manager = '' OR a.manager = :manager)`;

/** Of the session `:id`. */
const NOT_IN = `NOT EXISTS (SELECT 1 FROM call_session_lines l INDEXED BY call_session_lines_by_session
  WHERE l.session_id = :id AND l.activity_id = a.id)`;

/**
 * Contacts planned for the session's day, or overdue on it, that are not in it yet, in no particular order. Where some were agreed on other
 * clocks, those of the days after it may stand on it.
 */
export function freshContacts(
  db: ReadableDb,
  { id, day, manager }: Pick<StoredSession, 'id' | 'day' | 'manager'>,
): DayContact[] {
  const { clock, zones } = readAway(db);
  const until = zones.length === 0 ? day : addDays(day, MOST_DAYS);
  return db
    .all<Omit<DayContact, 'standsOn'>>(FRESH, { id, until, manager })
    .map((contact) => ({ ...contact, standsOn: clock(contact).day }))
    .filter(({ standsOn }) => standsOn <= day);
}
const FRESH = `SELECT a.id, a.client_id AS clientId, a.day, a.time, a.zone FROM activities a
  WHERE ${PLANNED_BY} AND ${NOT_IN}`;

/** How many of them there are, and the clients of the first few. */
export function freshOf(
  db: ReadableDb,
  session: Pick<StoredSession, 'id' | 'day' | 'manager'>,
): { count: number; names: string[] } {
  const { id, day: until, manager } = session;
  if (readAway(db).zones.length > 0) return freshAmong(db, freshContacts(db, session));
  const of = { id, until, manager };
  const count = db.value<number>(`SELECT count(*) FROM activities a WHERE ${PLANNED_BY} AND ${NOT_IN}`, of);
  if (count === 0) return { count, names: [] };
  const names = db.all<{ name: string }>(
    `SELECT c.name FROM activities a CROSS JOIN clients c ON c.id = a.client_id
     WHERE ${PLANNED_BY} AND ${NOT_IN} ORDER BY a.day DESC, a.time, a.id LIMIT ${NAMED}`,
    of,
  );
  return { count, names: names.map(({ name }) => name) };
}
const NAMED = 3;

/** The same where the order of the index is not the one of the user's days. */
function freshAmong(db: ReadableDb, fresh: readonly DayContact[]): { count: number; names: string[] } {
  const first = [...fresh].sort(latestFirst).slice(0, NAMED);
  const names = first.map(({ clientId }) =>
    db.value<string>('SELECT name FROM clients WHERE id = ?', [clientId]),
  );
  return { count: fresh.length, names };
}
const latestFirst = (a: DayContact, b: DayContact): number =>
  compareTexts(b.standsOn, a.standsOn) ||
  compareTexts(a.time ?? '', b.time ?? '') ||
  compareTexts(a.id, b.id);

/** How many contacts a session of that day would begin with. */
export function waitingCount(db: ReadableDb, day: string, manager: string): number {
  const agreed = db.value<number>(`SELECT count(*) FROM activities a WHERE ${PLANNED_BY}`, {
    ...{ until: day, manager },
  });
  const span = { from: addDays(day, 1 - MOST_DAYS), to: addDays(day, MOST_DAYS) };
  return awayAgreed(db, readAway(db), span, manager === '' ? null : manager).reduce(
    (count, contact) => count + Number(contact.day <= day) - Number(contact.agreed <= day),
    agreed,
  );
}
