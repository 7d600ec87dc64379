import { changedFields, type DealDraft, differences, type Value } from '@shared/domain/import';
import type { DealEntry } from '../match/deals';
import type { ProductBook } from '../match/products';
import type { DealValue } from '../steps';

/** Which columns the file has at all: what it derives from others is no reason to change a deal. */
export interface Wanted {
  readonly titled: boolean;
  readonly placed: boolean;
  readonly described: boolean;
}

/** What a row says else than the deal. */
export interface DealChange {
  readonly changed: Partial<Record<DealValue, Value>>;
  readonly place: Pick<DealDraft, 'stage' | 'status'> | null;
  /** The row names another product. */
  readonly product: boolean;
  readonly changes: readonly string[];
}

export function changeDeal(
  entry: DealEntry,
  draft: DealDraft,
  products: ProductBook,
  { titled, placed, described }: Wanted,
  merge: boolean,
): DealChange {
  const { title, amount, currency, eventDay, manager, notes, externalId, closedDay, lostReason } = draft;
  const place = placed && !merge ? newPlace(entry, draft) : null;
  const closes = (place?.status ?? entry.status) === draft.status && draft.status !== 'open';
  const changed = differences<DealValue>(
    entry.values,
    {
      ...(titled && { title }),
      ...(amount !== undefined && { amount, currency }),
      ...(eventDay !== undefined && { eventDay }),
      ...(closes && closedDay !== undefined && { closedDay }),
      ...(closes && described && lostReason !== undefined && { lostReason }),
      ...(manager !== undefined && { manager }),
      ...(notes !== undefined && { notes }),
      ...(entry.values.externalId === null && externalId !== undefined && { externalId }),
    },
    merge,
  );
  // An amount is one only in its currency.
  if (merge && changed.amount !== undefined && currency !== entry.values.currency)
    changed.currency = currency;
  const product = otherProduct(entry, draft, products, merge);
  const changes = [
    ...changedFields('deal', changed),
    ...(product ? ['deal.product'] : []),
    ...(place ? ['deal.stage'] : []),
  ];
  return { changed, place, product, changes };
}

/** Where the row says the deal is, if that is somewhere else; a pause of ours is open to others, and how a closed one ended stays. */
function newPlace(
  { stage, status }: DealEntry,
  draft: DealDraft,
): Pick<DealDraft, 'stage' | 'status'> | null {
  const open = status === 'open' || status === 'paused';
  if (draft.status === 'open' ? open && stage === draft.stage : status === draft.status) return null;
  if (draft.status !== 'open' && status === 'cancelled') return null;
  return { stage: draft.stage, status: draft.status };
}

function otherProduct(
  entry: DealEntry,
  { product }: DealDraft,
  products: ProductBook,
  merge: boolean,
): boolean {
  if (product === undefined) return false;
  const { productId } = entry.values;
  if (productId === null) return true;
  return !merge && products.byName(product)?.id !== productId;
}
