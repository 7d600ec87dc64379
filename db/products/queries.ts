import type { FeatureQueries } from '@db/serve/handlers';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly series: string;
  readonly price: number | null;
  readonly currency: string;
  readonly deleted: number;
}

export const productQueries: FeatureQueries<'products'> = {
  'products.list': (db, { withDeleted }) =>
    db
      .all<Row>(
        `SELECT id, name, series, price, currency, deleted_at IS NOT NULL AS deleted FROM products
         WHERE deleted_at IS NULL OR ? ORDER BY name_key, id`,
        [withDeleted ? 1 : 0],
      )
      .map((row) => ({ ...row, deleted: row.deleted === 1 })),
};
