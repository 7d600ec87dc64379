import type { ReadableDb } from '@db/connection/sqlite';
import type { TimedContact } from '@shared/domain/reminders';
import type { Day, Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { present } from '@shared/errors';

/** A planned contact with what a notification says of it. */
export interface RemindedContact extends TimedContact {
  readonly clientId: string;
  readonly client: string;
  readonly person: string;
  readonly phone: string;
  readonly kind: ActivityKind;
  readonly purpose: string;
}

/** Whose contacts: the user's own and nobody's; everybody's when the user has no name. */
const MINE = "(:me = '' OR a.manager IN (:me, ''))";

/** The planned contacts with a time on these days, both included. */
export const timedContacts = (
  db: ReadableDb,
  span: { readonly from: Day; readonly to: Day },
  me: string,
): RemindedContact[] => db.all<RemindedContact>(TIMED, { ...span, me, limit: MOST });

/** A planned contact of today, for any time or at one. */
export type ComingContact = Omit<RemindedContact, 'time'> & { readonly time: Time | null };

/** The contacts of a day, those with a time first. */
export const comingContacts = (db: ReadableDb, today: Day, me: string): ComingContact[] =>
  db.all<ComingContact>(COMING, { today, me, limit: MOST_OF_A_DAY });

export const countContacts = (db: ReadableDb, today: Day, me: string): { today: number; overdue: number } =>
  present(db.get<{ today: number; overdue: number }>(COUNTS, { today, me }), 'a sum has one row');

/** More than anybody keeps in four days. */
const MOST = 2_000;
const MOST_OF_A_DAY = 200;

const COLUMNS = `a.id, a.client_id AS clientId, a.day, a.time, a.zone, a.kind, a.purpose,
    a.remind_minutes AS remindMinutes, c.name AS client, coalesce(p.name, '') AS person,
    coalesce((SELECT number FROM phones WHERE person_id = p.id ORDER BY position LIMIT 1),
      (SELECT number FROM phones WHERE client_id = a.client_id AND person_id IS NULL ORDER BY position LIMIT 1), '')
      AS phone`;
const NAMES = `JOIN clients c ON c.id = a.client_id
    LEFT JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL`;

const TIMED = `SELECT ${COLUMNS} FROM activities a INDEXED BY activities_timed ${NAMES}
  WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.time IS NOT NULL AND a.day BETWEEN :from AND :to AND ${MINE}
  ORDER BY a.day DESC, a.time DESC, a.id LIMIT :limit`;

const COMING = `SELECT ${COLUMNS} FROM activities a ${NAMES}
  WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.day = :today AND ${MINE}
  ORDER BY a.time IS NULL, a.time, a.id LIMIT :limit`;

const COUNTS = `SELECT coalesce(sum(a.day = :today), 0) AS today, coalesce(sum(a.day < :today), 0) AS overdue
  FROM activities a INDEXED BY activities_planned
  WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.day <= :today AND ${MINE}`;
