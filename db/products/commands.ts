import type { WritableDb } from '@db/connection/sqlite';
import type { FeatureCommands } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import { nameKey } from '@shared/domain/names';
import { CuepointError } from '@shared/errors';

export const productCommands: FeatureCommands<'products'> = {
  'products.create': ({ db, now, newId, label }, { name, series, price, currency }) => {
    const id = newId();
    db.one(
      `INSERT INTO products (id, name, name_key, series, price, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, name, nameKey(name), series, price, currency ?? readSettings(db).currency, now],
    );
    label({ name });
    return { id };
  },
  'products.update': ({ db, label }, { id, name, series, price, currency }) => {
    const before = product(db, id);
    const after = {
      name: name ?? before.name,
      series: series ?? before.series,
      price: price === undefined ? before.price : price,
      currency: currency ?? before.currency,
    };
    db.one('UPDATE products SET name = ?, name_key = ?, series = ?, price = ?, currency = ? WHERE id = ?', [
      after.name,
      nameKey(after.name),
      after.series,
      after.price,
      after.currency,
      id,
    ]);
    label({ name: after.name });
    return { id };
  },
  'products.remove': ({ db, now, label }, { id }) => {
    label({ name: product(db, id).name });
    db.one('UPDATE products SET deleted_at = ? WHERE id = ?', [now, id]);
    return { id };
  },
  'products.restore': ({ db, label }, { id }) => {
    label({ name: product(db, id).name });
    db.one('UPDATE products SET deleted_at = NULL WHERE id = ?', [id]);
    return { id };
  },
};

interface Row {
  readonly name: string;
  readonly series: string;
  readonly price: number | null;
  readonly currency: string;
}

function product(db: WritableDb, id: string): Row {
  const row = db.get<Row>('SELECT name, series, price, currency FROM products WHERE id = ?', [id]);
  if (!row) throw new CuepointError('not-found', { what: 'product', id });
  return row;
}
