import type { WritableDb } from '@db/connection/sqlite';
import type { FeatureCommands } from '@db/serve/handlers';
import { nameKey } from '@shared/domain/names';
import { CuepointError } from '@shared/errors';
import { storeEmails, storePhones } from './reach';

export const peopleCommands: FeatureCommands<'people'> = {
  'people.create': (context, { clientId, phones, emails, ...fields }) => {
    const { db, now, newId, label } = context;
    if (!isClientInUse(db, clientId)) throw new CuepointError('not-found', { what: 'client', id: clientId });
    const id = newId();
    db.one(
      `INSERT INTO people (id, client_id, name, name_key, role, position, birthday, notes, messenger, created_at)
       VALUES (:id, :clientId, :name, :key, :role, :position, :birthday, :notes, :messenger, :now)`,
      { ...fields, id, clientId, key: nameKey(fields.name), now },
    );
    storePhones(context, { clientId, personId: id }, phones);
    storeEmails(context, { clientId, personId: id }, emails);
    label({ name: fields.name });
    return { id };
  },
  'people.update': (context, { id, phones, emails, ...fields }) => {
    const { db, label } = context;
    const { clientId } = person(db, id);
    db.one(
      `UPDATE people SET name = :name, name_key = :key, role = :role, position = :position, birthday = :birthday,
       notes = :notes, messenger = :messenger WHERE id = :id`,
      { ...fields, id, key: nameKey(fields.name) },
    );
    storePhones(context, { clientId, personId: id }, phones);
    storeEmails(context, { clientId, personId: id }, emails);
    label({ name: fields.name });
    return { id };
  },
  'people.remove': ({ db, now, label }, { id }) => {
    const before = person(db, id);
    label({ name: before.name });
    if (before.deletedAt === null) db.one('UPDATE people SET deleted_at = ? WHERE id = ?', [now, id]);
    return { id };
  },
  'people.restore': ({ db, label }, { id }) => {
    const before = person(db, id);
    if (!isClientInUse(db, before.clientId)) throw new CuepointError('conflict', { what: 'client' });
    label({ name: before.name });
    db.one('UPDATE people SET deleted_at = NULL WHERE id = ?', [id]);
    return { id };
  },
};

const isClientInUse = (db: WritableDb, id: string): boolean =>
  db.get('SELECT 1 FROM clients WHERE id = ? AND deleted_at IS NULL', [id]) !== undefined;

interface Row {
  readonly clientId: string;
  readonly name: string;
  readonly deletedAt: string | null;
}

function person(db: WritableDb, id: string): Row {
  const row = db.get<Row>(
    'SELECT client_id AS clientId, name, deleted_at AS deletedAt FROM people WHERE id = ?',
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'person', id });
  return row;
}
