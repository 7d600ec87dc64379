import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import type { Progress } from '@shared/contract/transport';
import type { TimedContact } from '@shared/domain/reminders';
import { addDays, type Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';

/** What a notification says of a contact. */
export interface Named {
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly person: string;
  readonly phone: string;
  readonly kind: ActivityKind;
  readonly purpose: string;
}

/** Whose contacts: the user's own and nobody's; everybody's when the user has no name. */
const MINE = "(:me = '' OR a.manager IN (:me, ''))";
const PLANNED = "a.status = 'planned' AND a.deleted_at IS NULL";

/**
 * The planned contacts with a time on the days from `from` to `to`, both included, without names: a look each half minute would read those of
 * thousands for the two that are due. Kept until the file changes; yields after each day, so that a full calendar holds up nobody.
 */
export const timedContacts = (
  db: ReadableDb,
  { from, to }: { readonly from: Day; readonly to: Day },
  me: string,
): Generator<Progress, readonly TimedContact[]> =>
  kept.inSlices(db, JSON.stringify([from, to, me]), function* () {
    const found: TimedContact[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      found.push(...timedOf(db, day, me));
      yield READING;
    }
    return found;
  });

/** A look is over before anybody could follow it. */
export const READING: Progress = { part: 0, phase: 'reading', done: 0, total: 1 };

const kept = new KeptAnswer<readonly TimedContact[]>();

/** Those of one day. */
export const timedOf = (db: ReadableDb, day: Day, me: string): TimedContact[] =>
  db.all<TimedContact>(TIMED, { day, me });

/** The first of those that are planned for any time of the day. */
export const anyTimeOf = (db: ReadableDb, day: Day, me: string, limit: number): { readonly id: string }[] =>
  db.all<{ id: string }>(ANY_TIME, { day, me, limit });

/** What is said of these contacts, by their ids. */
export function namedContacts(db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, Named> {
  if (ids.length === 0) return new Map();
  return new Map(db.all<Named>(NAMED, { ids: JSON.stringify(ids) }).map((row) => [row.id, row]));
}

const TIMED = `SELECT a.id, a.day, a.time, a.zone, a.remind_minutes AS remindMinutes
  FROM activities a INDEXED BY activities_timed
  WHERE ${PLANNED} AND a.time IS NOT NULL AND a.day = :day AND ${MINE}`;

const ANY_TIME = `SELECT a.id FROM activities a INDEXED BY activities_planned
  WHERE ${PLANNED} AND a.day = :day AND a.time IS NULL AND ${MINE} ORDER BY a.id LIMIT :limit`;

const NAMED = `SELECT a.id, a.client_id AS clientId, a.kind, a.purpose, c.name AS client, coalesce(p.name, '') AS person,
    coalesce((SELECT number FROM phones WHERE person_id = p.id ORDER BY position LIMIT 1),
      (SELECT number FROM phones WHERE client_id = a.client_id AND person_id IS NULL ORDER BY position LIMIT 1), '')
      AS phone
  FROM json_each(:ids) i CROSS JOIN activities a ON a.id = i.value JOIN clients c ON c.id = a.client_id
    LEFT JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL`;
