import type { CommandContext } from '@db/log/command';
import { nameKey } from '@shared/domain/names';
import type { NewRow } from './bulk';
import { type StepOf, type StoreContext, sourceOf } from './step';

export function insertProduct(
  { now, rows }: StoreContext,
  { scope }: { readonly scope: string },
  { id, draft }: StepOf<'product'>,
): void {
  const { name, series = '', price = null, currency } = draft;
  const [source, externalId] = sourceOf(draft.externalId, scope);
  rows.insert(NEW, [id, name, nameKey(name), series, price, currency, source, externalId, now]);
}

export function changeProduct({ db }: CommandContext, { id, values }: StepOf<'product-change'>): void {
  const { name, series, price, currency } = values;
  db.one(UPDATE, [name, nameKey(String(name)), series, price, currency, id]);
}

const NEW: NewRow = {
  table: 'products',
  sql: `INSERT INTO products (id, name, name_key, series, price, currency, source, external_id, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
};
const UPDATE = 'UPDATE products SET name = ?, name_key = ?, series = ?, price = ?, currency = ? WHERE id = ?';
