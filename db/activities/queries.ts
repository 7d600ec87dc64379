import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';
import { proposal } from './proposal';
import { plannedOfClient, readActivity } from './read';
import { suggestions } from './suggestions';

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

  'activities.suggestions': suggestions,

  'activities.proposeNext': proposal,
};

function clientName(db: ReadableDb, id: string): string {
  const row = db.get<{ name: string }>('SELECT name FROM clients WHERE id = ?', [id]);
  if (!row) throw new CuepointError('not-found', { what: 'client', id });
  return row.name;
}
