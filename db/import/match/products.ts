import type { ReadableDb } from '@db/connection/sqlite';
import type { Match, ProductDraft, Value } from '@shared/domain/import';
import { nameKey } from '@shared/domain/names';
import type { ProductValue } from '../steps';

/** A product of ours, or one that this import makes. */
export interface ProductEntry {
  readonly id: string;
  readonly made: boolean;
  readonly deleted: boolean;
  /** Its id in the source of the file; of one found by name the id of the row that found it. */
  sourceId: string | null;
  readonly values: Record<ProductValue, Value>;
}

/** All products, by name and by their id in the source. */
export class ProductBook {
  readonly #byName = new Map<string, ProductEntry>();
  readonly #bySource = new Map<string, ProductEntry>();

  constructor(db: ReadableDb, scope: string) {
    const rows = db.all<{ id: string; deleted: number; source: string | null } & Record<ProductValue, Value>>(
      PRODUCTS,
    );
    for (const { id, deleted, source, ...values } of rows) {
      const sourceId = source === scope && values.externalId !== null ? String(values.externalId) : null;
      const entry: ProductEntry = { id, made: false, deleted: deleted === 1, sourceId, values };
      if (sourceId !== null) this.#bySource.set(sourceId, entry);
      const key = nameKey(String(values.name));
      // The eldest of several of one name counts.
      if (!entry.deleted && !this.#byName.has(key)) this.#byName.set(key, entry);
    }
  }

  find({ externalId, name }: ProductDraft): { entry: ProductEntry; by: Match['by'] } | null {
    const known = externalId === undefined ? undefined : this.#bySource.get(externalId);
    if (known) return { entry: known, by: 'external-id' };
    const named = this.byName(name);
    // Two ids of one source are two products, whatever they are called.
    if (named === null || (externalId !== undefined && named.sourceId !== null)) return null;
    if (externalId !== undefined) named.sourceId = externalId;
    return { entry: named, by: 'name' };
  }

  byName(name: string): ProductEntry | null {
    return this.#byName.get(nameKey(name)) ?? null;
  }

  /** Remembers a product that this import makes. */
  make(id: string, draft: ProductDraft): ProductEntry {
    const { name, series = '', price = null, currency, externalId = null } = draft;
    const values = { name, series, price, currency, externalId };
    const entry: ProductEntry = { id, made: true, deleted: false, sourceId: externalId, values };
    this.#byName.set(nameKey(name), entry);
    if (externalId !== null) this.#bySource.set(externalId, entry);
    return entry;
  }
}

const PRODUCTS = `SELECT id, name, series, price, currency, source, external_id AS externalId,
  deleted_at IS NOT NULL AS deleted FROM products ORDER BY created_at, id`;
