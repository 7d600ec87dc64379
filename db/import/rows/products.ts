import {
  changedFields,
  decide,
  differences,
  type ImportRow,
  type ProductDraft,
  type Value,
} from '@shared/domain/import';
import type { ProductBook } from '../match/products';
import type { ProductValue } from '../steps';
import {
  headerOf,
  inTrash,
  matchOf,
  modeFor,
  outcome,
  type Planner,
  type PlanRules,
  rejected,
  SeenIds,
  writes,
} from './outcome';

/** Products by their id in the source, else by name. */
export function productPlanner({ rules, onDuplicate, newId }: PlanRules, products: ProductBook): Planner {
  const seen = new SeenIds();
  return (row: ImportRow) => {
    const draft = row.product;
    if (row.reasons.length > 0 || draft === null) return rejected(row);
    const found = products.find(draft);
    if (found?.entry.deleted) return inTrash(row, found.entry.id);
    if (seen.again(draft.externalId)) {
      const column = headerOf(rules, 'product.externalId');
      return rejected(row, { code: 'twice-in-file', column, value: draft.externalId ?? '' });
    }
    if (found === null || (onDuplicate === 'create' && found.by !== 'external-id')) {
      const id = newId();
      products.make(id, draft);
      return outcome(row, decide(row, [], onDuplicate), [{ do: 'product', id, draft }]);
    }
    const { entry, by } = found;
    const mode = modeFor(onDuplicate, entry.made);
    const changed = differences(entry.values, valuesOf(draft, by === 'external-id'), mode === 'merge');
    const verdict = decide(row, [matchOf(entry.id, by, changedFields('product', changed))], mode);
    if (!writes(verdict.kind)) return outcome(row, verdict);
    Object.assign(entry.values, changed);
    return outcome(row, verdict, [{ do: 'product-change', id: entry.id, values: { ...entry.values } }]);
  };
}

/** What the row says; a currency without a price says nothing. */
function valuesOf(draft: ProductDraft, named: boolean): Partial<Record<ProductValue, Value>> {
  const { name, series, price, currency } = draft;
  return {
    ...(named && { name }),
    ...(series !== undefined && { series }),
    ...(price !== undefined && { price, currency }),
  };
}
