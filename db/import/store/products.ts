import type { CommandContext } from '@db/log/command';
import { nameKey } from '@shared/domain/names';
import { type StepOf, sourceOf } from './step';

export function insertProduct(
  { db, now }: CommandContext,
  { scope }: { readonly scope: string },
  { id, draft }: StepOf<'product'>,
): void {
  const { name, series = '', price = null, currency } = draft;
  const [source, externalId] = sourceOf(draft.externalId, scope);
  db.one(INSERT, [id, name, nameKey(name), series, price, currency, source, externalId, now]);
}

export function changeProduct({ db }: CommandContext, { id, values }: StepOf<'product-change'>): void {
  const { name, series, price, currency } = values;
  db.one(UPDATE, [name, nameKey(String(name)), series, price, currency, id]);
}

const INSERT = `INSERT INTO products (id, name, name_key, series, price, currency, source, external_id, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const UPDATE = 'UPDATE products SET name = ?, name_key = ?, series = ?, price = ?, currency = ? WHERE id = ?';
