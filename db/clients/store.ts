import type { WritableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { CuepointError } from '@shared/errors';

/** What a command needs to know of a client before it changes it. */
export interface StoredClient {
  readonly id: string;
  readonly name: string;
  readonly deletedAt: string | null;
}

/** Throws `not-found` for an unknown id; a deleted client is found. */
export function storedClient(db: WritableDb, id: string): StoredClient {
  const row = db.get<StoredClient>('SELECT id, name, deleted_at AS deletedAt FROM clients WHERE id = ?', [
    id,
  ]);
  if (!row) throw new CuepointError('not-found', { what: 'client', id });
  return row;
}

/** Makes the client's tags exactly the given ones. */
export function storeTags(context: CommandContext, clientId: string, tags: readonly string[]): void {
  const { db } = context;
  const wanted = new Set(tags);
  const known = db.all<{ id: string; tag: string }>('SELECT id, tag FROM client_tags WHERE client_id = ?', [
    clientId,
  ]);
  for (const { id, tag } of known) if (!wanted.has(tag)) db.one('DELETE FROM client_tags WHERE id = ?', [id]);
  addTags(context, clientId, tags);
}

/** Adds the tags that the client does not have; tells whether there were any. */
export function addTags({ db, newId }: CommandContext, clientId: string, tags: readonly string[]): boolean {
  let added = 0;
  for (const tag of tags) {
    added += db.run('INSERT INTO client_tags (id, client_id, tag) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      newId(),
      clientId,
      tag,
    ]);
  }
  return added > 0;
}

/** Takes the tags off the client; tells whether it had any of them. */
export function removeTags({ db }: CommandContext, clientId: string, tags: readonly string[]): boolean {
  let removed = 0;
  for (const tag of tags)
    removed += db.run('DELETE FROM client_tags WHERE client_id = ? AND tag = ?', [clientId, tag]);
  return removed > 0;
}
