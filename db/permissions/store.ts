import type { WritableDb } from '@db/connection/sqlite';
import type { PermissionEntry } from '@shared/domain/permission';
import { CuepointError } from '@shared/errors';

/** A client as a whole (`personId` null), or one of its people. */
export interface Side {
  readonly clientId: string;
  readonly personId: string | null;
}

/** The name of the side, for labels. Throws `not-found` for one that is unknown, deleted or of another client. */
export function sideName(db: WritableDb, { clientId, personId }: Side): string {
  const client = db.get<{ name: string }>('SELECT name FROM clients WHERE id = ? AND deleted_at IS NULL', [
    clientId,
  ]);
  if (!client) throw new CuepointError('not-found', { what: 'client', id: clientId });
  if (personId === null) return client.name;
  const person = db.get<{ name: string }>(
    'SELECT name FROM people WHERE id = ? AND client_id = ? AND deleted_at IS NULL',
    [personId, clientId],
  );
  if (!person) throw new CuepointError('not-found', { what: 'person', id: personId });
  return person.name;
}

export interface StoredEntry extends Side, PermissionEntry {
  readonly how: string;
  readonly said: string;
}

/** Throws `not-found` for an unknown entry and for one of a client or person that is deleted. */
export function storedEntry(db: WritableDb, id: string): StoredEntry & { readonly name: string } {
  const entry = db.get<StoredEntry>(
    `SELECT id, client_id AS clientId, person_id AS personId, channel, permission, day, how, said
     FROM permissions WHERE id = ?`,
    [id],
  );
  if (!entry) throw new CuepointError('not-found', { what: 'permission', id });
  return { ...entry, name: sideName(db, entry) };
}

/** The row in which the side's own settings stand. */
export const sideRow = ({
  clientId,
  personId,
}: Side): { readonly table: 'clients' | 'people'; readonly id: string } =>
  personId === null ? { table: 'clients', id: clientId } : { table: 'people', id: personId };
