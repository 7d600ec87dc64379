import type { ReadableDb } from '@db/connection/sqlite';
import type { StoredContact } from './elsewhere';
import type { DayOf } from './queries';

/** The first contacts of a day, each on its own clock: by time, then those for any time. With `perHour` at most so many that begin in the same hour. */
export function activitiesOfDay(
  db: ReadableDb,
  { day, manager, limit, perHour }: DayOf & { readonly perHour: number | null },
): StoredContact[] {
  const of = { day, manager, limit };
  const found =
    perHour === null
      ? db.all<StoredContact>(TIMED, of)
      : db.all<StoredContact>(BY_HOUR, { ...of, perHour, hours: HOURS });
  const left = limit - found.length;
  if (left > 0) found.push(...db.all<StoredContact>(ANY_TIME, { ...of, limit: left }));
  return found;
}

/** These contacts, in the order of the ids. */
export const contactsById = (db: ReadableDb, ids: readonly string[]): StoredContact[] =>
  ids.length === 0 ? [] : db.all<StoredContact>(BY_ID, { ids: JSON.stringify(ids) });

/** From the hour on, and before what. */
const HOURS = JSON.stringify(
  Array.from({ length: 24 }, (_, hour) => ({
    from: `${String(hour).padStart(2, '0')}:00`,
    to: String(hour + 1).padStart(2, '0'),
  })),
);

const ofDay = (
  row: string,
) => `${row}.day = :day AND ${row}.deleted_at IS NULL AND ${row}.status <> 'cancelled'
  AND (:manager IS NULL OR ${row}.manager = :manager)`;
const SHOWN = `a.id, a.day, a.time, a.minutes, a.client_id AS clientId, c.name AS clientName, a.deal_id AS dealId,
  coalesce(d.title, '') AS dealTitle, a.person_id AS personId, a.kind, a.status, a.purpose, a.recurrence_id AS recurrenceId, a.zone`;
const WHOSE = `CROSS JOIN client_state c ON c.client_id = a.client_id
  LEFT JOIN deal_state d ON d.deal_id = a.deal_id`;

const TIMED = `SELECT ${SHOWN} FROM activities a ${WHOSE}
  WHERE ${ofDay('a')} AND a.time IS NOT NULL ORDER BY a.time, a.id LIMIT :limit`;
const ANY_TIME = `SELECT ${SHOWN} FROM activities a ${WHOSE}
  WHERE ${ofDay('a')} AND a.time IS NULL ORDER BY a.id LIMIT :limit`;
/** Each hour is one range of the index, of which the first are taken; only these are read. */
const BY_HOUR = `WITH page AS MATERIALIZED (
    SELECT a.rowid AS place FROM json_each(:hours) h CROSS JOIN activities a ON a.rowid IN (
      SELECT b.rowid FROM activities b INDEXED BY activities_by_day
      WHERE ${ofDay('b')} AND b.time >= h.value ->> 'from' AND b.time < h.value ->> 'to'
      ORDER BY b.time, b.id LIMIT :perHour))
  SELECT ${SHOWN} FROM page CROSS JOIN activities a ON a.rowid = page.place ${WHOSE} ORDER BY a.time, a.id LIMIT :limit`;
const BY_ID = `SELECT ${SHOWN} FROM json_each(:ids) j CROSS JOIN activities a ON a.id = j.value ${WHOSE}`;
