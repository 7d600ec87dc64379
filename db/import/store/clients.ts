import type { CommandContext } from '@db/log/command';
import { nameKey } from '@shared/domain/names';
import type { Day } from '@shared/domain/time';
import { addReach, insertReach } from './reach';
import type { NewRow } from './bulk';
import { type StepOf, type StoreContext, sourceOf } from './step';

export function insertClient(
  context: StoreContext,
  { scope, today }: { readonly scope: string; readonly today: Day },
  { id, key, draft }: StepOf<'client'>,
): void {
  const { now, newId, who, rows } = context;
  const [source, externalId] = sourceOf(draft.externalId, scope);
  rows.insert(NEW, [
    id,
    draft.name,
    key,
    draft.kind,
    draft.manager ?? who,
    draft.segment ?? '',
    draft.industry ?? '',
    draft.country ?? '',
    draft.city ?? '',
    draft.address ?? '',
    draft.website ?? '',
    draft.notes ?? '',
    source,
    externalId,
    now,
    today,
  ]);
  for (const tag of draft.tags ?? []) rows.insert(NEW_TAG, [newId(), id, tag]);
  insertReach(context, id, null, draft);
}

export function changeClient(
  context: CommandContext,
  { scope }: { readonly scope: string },
  { id, values, changed, tags, phones, emails }: StepOf<'client-change'>,
): void {
  const { db, newId } = context;
  if (Object.keys(changed).length > 0) {
    db.one(UPDATE, {
      ...values,
      id,
      key: nameKey(String(values.name)),
      scope: 'externalId' in changed ? scope : null,
    });
  }
  for (const tag of tags) db.one(NEW_TAG.sql, [newId(), id, tag]);
  addReach(context, id, null, { phones, emails });
}

const NEW: NewRow = {
  table: 'clients',
  sql: `INSERT INTO clients (id, name, name_key, kind, manager, segment, industry, country, city, address, website,
    notes, source, external_id, created_at, since)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
};
const UPDATE = `UPDATE clients SET name = :name, name_key = :key, manager = :manager, segment = :segment,
    industry = :industry, country = :country, city = :city, address = :address, website = :website, notes = :notes,
    source = coalesce(:scope, source), external_id = :externalId
  WHERE id = :id`;
const NEW_TAG: NewRow = {
  table: 'client_tags',
  sql: 'INSERT INTO client_tags (id, client_id, tag) VALUES (?, ?, ?)',
};
