import type { CommandContext } from '@db/log/command';
import { nameKey } from '@shared/domain/names';
import { addReach, insertReach } from './reach';
import type { NewRow } from './bulk';
import { type StepOf, type StoreContext, sourceOf } from './step';

export function insertPerson(
  context: StoreContext,
  { scope }: { readonly scope: string },
  { id, clientId, draft }: StepOf<'person'>,
): void {
  const [source, externalId] = sourceOf(draft.externalId, scope);
  context.rows.insert(NEW, [
    id,
    clientId,
    draft.name,
    nameKey(draft.name),
    draft.position ?? '',
    draft.birthday ?? null,
    draft.notes ?? '',
    source,
    externalId,
    context.now,
  ]);
  insertReach(context, clientId, id, draft);
}

export function changePerson(
  context: CommandContext,
  { scope }: { readonly scope: string },
  { id, clientId, values, changed, phones, emails }: StepOf<'person-change'>,
): void {
  if (Object.keys(changed).length > 0) {
    context.db.one(UPDATE, {
      ...values,
      id,
      key: nameKey(String(values.name)),
      scope: 'externalId' in changed ? scope : null,
    });
  }
  addReach(context, clientId, id, { phones, emails });
}

const NEW: NewRow = {
  table: 'people',
  sql: `INSERT INTO people (id, client_id, name, name_key, position, birthday, notes, source, external_id,
    created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
};
const UPDATE = `UPDATE people SET name = :name, name_key = :key, position = :position, birthday = :birthday,
    notes = :notes, source = coalesce(:scope, source), external_id = :externalId
  WHERE id = :id`;
