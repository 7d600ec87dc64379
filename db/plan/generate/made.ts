import type { ReadableDb } from '@db/connection/sqlite';
import type { Source } from '../gather';
import type { MadeContact } from './changes';
import type { Target } from './targets';

/** The contact that a generated line makes. */
export function madeContact(
  { line }: Target,
  products: ReadonlyMap<string, string>,
  purposeOf: (reasons: Target['line']['reasons']) => string,
  sourceOf: (reason: Target['line']['reasons'][number]) => Source,
): MadeContact {
  const served = line.reasons.filter((reason) => reason.served).map(sourceOf);
  const dealId = served.map(dealOf).find((id) => id !== null) ?? null;
  const productId = served.map(productOf).find((id) => id !== null) ?? products.get(line.clientId) ?? null;
  const { clientId, personId, kind, day, time, minutes } = line;
  return {
    clientId,
    personId,
    kind,
    day,
    time,
    minutes,
    dealId,
    productId,
    purpose: purposeOf(line.reasons),
  };
}

const dealOf = (source: Source): string | null =>
  source.of === 'point' ? source.point.dealId : source.of === 'survey' ? source.survey.dealId : null;
const productOf = (source: Source): string | null => (source.of === 'point' ? source.point.productId : null);

/** What each client talked about last: the product of its running deal, else of its latest one. */
export function productsOf(db: ReadableDb, clientIds: readonly string[]): Map<string, string> {
  const rows = db.all<{ clientId: string; productId: string | null }>(PRODUCTS, [JSON.stringify(clientIds)]);
  return new Map(
    rows.flatMap(({ clientId, productId }) => (productId === null ? [] : [[clientId, productId]])),
  );
}

const PRODUCTS = `SELECT j.value AS clientId, (
    SELECT d.product_id FROM deals d INDEXED BY deals_by_client JOIN products p ON p.id = d.product_id AND p.deleted_at IS NULL
    WHERE d.client_id = j.value AND d.deleted_at IS NULL
    ORDER BY d.status IN ('open', 'paused') DESC, coalesce(d.closed_day, d.entered_day) DESC, d.id DESC LIMIT 1) AS productId
  FROM json_each(?) j`;
