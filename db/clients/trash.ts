import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';

/**
 * What was deleted and can be restored, newest first. What went together with its client comes back with it, so it has
 * no line of its own.
 */
export const trash = (db: ReadableDb, page: { limit: number; offset: number }): OutputOf<'clients.trash'> =>
  db.all(TRASH, page);

const TRASH = `SELECT 'client' AS kind, id, id AS clientId, name AS title, '' AS client, deleted_at AS deletedAt
    FROM clients WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'deal', d.id, c.id, d.title, c.name, d.deleted_at
    FROM deals d CROSS JOIN clients c ON c.id = d.client_id WHERE d.deleted_at IS NOT NULL AND c.deleted_at IS NULL
  UNION ALL SELECT 'person', p.id, c.id, p.name, c.name, p.deleted_at
    FROM people p CROSS JOIN clients c ON c.id = p.client_id WHERE p.deleted_at IS NOT NULL AND c.deleted_at IS NULL
  ORDER BY deletedAt DESC, id LIMIT :limit OFFSET :offset`;
