import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import { versionedNumber } from '@shared/domain/documents/numbers';

/**
 * What was deleted and can be restored, newest first. What went together with its client or deal comes back with it, so it
 * has no line of its own.
 */
export const trash = (db: ReadableDb, page: { limit: number; offset: number }): OutputOf<'clients.trash'> =>
  db
    .all<Row>(TRASH, page)
    .map(({ version, ...line }) => ({ ...line, title: versionedNumber({ number: line.title, version }) }));

/** A document goes by its number and version; whatever else has only one. */
type Row = OutputOf<'clients.trash'>[number] & { readonly version: number };

const TRASH = `SELECT 'client' AS kind, id, id AS clientId, name AS title, '' AS client, deleted_at AS deletedAt, 1 AS version
    FROM clients WHERE deleted_at IS NOT NULL
  UNION ALL SELECT 'deal', d.id, c.id, d.title, c.name, d.deleted_at, 1
    FROM deals d CROSS JOIN clients c ON c.id = d.client_id WHERE d.deleted_at IS NOT NULL AND c.deleted_at IS NULL
  UNION ALL SELECT 'person', p.id, c.id, p.name, c.name, p.deleted_at, 1
    FROM people p CROSS JOIN clients c ON c.id = p.client_id WHERE p.deleted_at IS NOT NULL AND c.deleted_at IS NULL
  UNION ALL SELECT 'document', o.id, c.id, o.number, c.name, o.deleted_at, o.version
    FROM documents o CROSS JOIN deals d ON d.id = o.deal_id CROSS JOIN clients c ON c.id = o.client_id
    WHERE o.deleted_at IS NOT NULL AND d.deleted_at IS NULL AND c.deleted_at IS NULL
  UNION ALL SELECT 'event', y.id, c.id, y.title, c.name, y.deleted_at, 1
    FROM yearly_events y CROSS JOIN clients c ON c.id = y.client_id
    WHERE y.deleted_at IS NOT NULL AND c.deleted_at IS NULL
  ORDER BY deletedAt DESC, id LIMIT :limit OFFSET :offset`;
