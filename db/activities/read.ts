import type { ReadableDb } from '@db/connection/sqlite';
import type { Activity } from '@shared/contract/activity';
import { CuepointError } from '@shared/errors';

/** What every line of a contact shows; `a` is the activity. */
export const ACTIVITY_COLUMNS = `a.id, a.client_id AS clientId, c.name AS clientName, a.deal_id AS dealId,
  coalesce(d.title, '') AS dealTitle, p.id AS personId, coalesce(p.name, '') AS personName,
  coalesce(
    (SELECT number FROM phones WHERE client_id = p.client_id AND person_id = p.id ORDER BY position LIMIT 1),
    (SELECT number FROM phones WHERE client_id = a.client_id AND person_id IS NULL ORDER BY position LIMIT 1),
    '') AS phone,
  a.kind, a.status, a.day, a.time, a.minutes, a.zone, a.purpose, a.value, a.product_id AS productId,
  coalesce(r.name, '') AS productName, a.result, a.notes, a.manager, a.done_day AS doneDay,
  a.done_at AS doneAt, a.first_day AS firstDay, a.snoozes, a.attempt, iif(a.asked, a.day, NULL) AS askedDay, a.origin,
  a.recurrence_id AS recurrenceId, a.remind_minutes AS remindMinutes, a.script`;

/**
 * The names beside the activity `a`: each one row by its key. A planned contact with somebody who is deleted by now is one
 * with the client; one that took place keeps the name.
 */
export const ACTIVITY_JOINS = `JOIN client_state c ON c.client_id = a.client_id
  LEFT JOIN deal_state d ON d.deal_id = a.deal_id
  LEFT JOIN people p ON p.id = a.person_id AND (p.deleted_at IS NULL OR a.status = 'done')
  LEFT JOIN products r ON r.id = a.product_id`;

/** One contact, also a cancelled one. Throws `not-found` for an unknown or deleted id. */
export function readActivity(db: ReadableDb, id: string): Activity {
  const row = db.get<Activity>(
    `SELECT ${ACTIVITY_COLUMNS} FROM activities a ${ACTIVITY_JOINS} WHERE a.id = ? AND a.deleted_at IS NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'activity', id });
  return row;
}

/** The planned contacts of a client, earliest first. */
export const plannedOfClient = (db: ReadableDb, clientId: string): Activity[] =>
  db.all<Activity>(
    `SELECT ${ACTIVITY_COLUMNS} FROM activities a ${ACTIVITY_JOINS}
     WHERE a.client_id = ? AND a.status = 'planned' AND a.deleted_at IS NULL ORDER BY a.day, a.time LIMIT 50`,
    [clientId],
  );
