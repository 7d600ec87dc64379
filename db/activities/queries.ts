import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import { readCalendar } from '@db/settings/read';
import type { Activity } from '@shared/contract/activities';
import { type NextContact, proposeFirst, proposeNext } from '@shared/domain/contacts';
import type { ContactResult } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';
import { plannedOfClient, readActivity } from './read';

export const activityQueries: FeatureQueries<'activities'> = {
  'activities.get': (db, { id }) => readActivity(db, id),

  'activities.choices': (db, { clientId }) => ({
    clientName: clientName(db, clientId),
    people: db.all<{ id: string; name: string; phone: string }>(
      `SELECT id, name, coalesce(
         (SELECT number FROM phones WHERE person_id = people.id ORDER BY position LIMIT 1), '') AS phone
       FROM people WHERE client_id = ? AND deleted_at IS NULL ORDER BY created_at, id LIMIT 200`,
      [clientId],
    ),
    deals: db.all<{ id: string; title: string; productId: string | null }>(
      `SELECT id, title, product_id AS productId FROM deals
       WHERE client_id = ? AND status IN ('open', 'paused') AND deleted_at IS NULL ORDER BY id DESC LIMIT 200`,
      [clientId],
    ),
    planned: plannedOfClient(db, clientId),
  }),

  'activities.proposeNext': (db, { clientId, dealId, activityId, after, today }) => {
    const last = activityId === null ? null : readActivity(db, activityId);
    const planned = plannedOfClient(db, clientId).find(({ id }) => id !== activityId) ?? null;
    const productOfDeal = dealId === null ? null : dealProduct(db, dealId);
    return {
      ...nextContact(db, last, after, today),
      purpose: last?.purpose ?? '',
      productId: last?.productId ?? productOfDeal,
      personId: last?.personId ?? null,
      planned,
    };
  },
};

/** A contact without a result of its own, such as a message, is followed up like a talk. */
const WITHOUT_RESULT: ContactResult = 'spoke';

function nextContact(
  db: ReadableDb,
  last: Activity | null,
  after: ContactResult | null,
  today: string,
): NextContact {
  const calendar = readCalendar(db);
  if (!last) return proposeFirst(today, calendar);
  return proposeNext({ kind: last.kind, time: last.time, result: after ?? WITHOUT_RESULT }, today, calendar);
}

function clientName(db: ReadableDb, id: string): string {
  const row = db.get<{ name: string }>('SELECT name FROM clients WHERE id = ?', [id]);
  if (!row) throw new CuepointError('not-found', { what: 'client', id });
  return row.name;
}

const dealProduct = (db: ReadableDb, id: string): string | null =>
  db.get<{ productId: string | null }>('SELECT product_id AS productId FROM deals WHERE id = ?', [id])
    ?.productId ?? null;
