import {
  changedFields,
  type ClientDraft,
  type DealDraft,
  decide,
  differences,
  type ImportRow,
  type Issue,
  type Match,
  type Reason,
  type Value,
} from '@shared/domain/import';
import type { ClientBook, ClientEntry } from '../match/clients';
import type { DealBook, DealEntry } from '../match/deals';
import type { PeopleBook } from '../match/people';
import type { ProductBook } from '../match/products';
import type { DealValue, Step } from '../steps';
import {
  headerOf,
  inTrash,
  matchOf,
  outcome,
  type Planner,
  type PlanRules,
  rejected,
  SeenIds,
  writes,
} from './outcome';

interface Books {
  readonly clients: ClientBook;
  readonly people: PeopleBook;
  readonly products: ProductBook;
  readonly deals: DealBook;
}

/** Deals by their id in the source, else by client and title. Clients and products they name are made when they are not there. */
export function dealPlanner(plan: PlanRules, books: Books): Planner {
  const { rules, onDuplicate } = plan;
  const seen = new SeenIds();
  const wanted: Wanted = {
    titled: rules.fields.includes('deal.title'),
    placed: rules.fields.includes('deal.stage') || rules.fields.includes('deal.status'),
    described: rules.fields.includes('deal.lostReason'),
  };
  return (row) => {
    const { client, deal } = row;
    if (row.reasons.length > 0 || client === null || deal === null) return rejected(row);
    if (seen.again(deal.externalId)) {
      const column = headerOf(rules, 'deal.externalId');
      return rejected(row, { code: 'twice-in-file', column, value: deal.externalId ?? '' });
    }
    const place = clientOf(row, client, plan, books);
    if (place.kind === 'refused') return rejected(row, place.reason);
    if (place.kind === 'trashed') return inTrash(row, place.id);
    if (deal.product !== undefined && books.products.byName(deal.product) === null) {
      if (plan.map.createProducts === false) {
        const column = headerOf(rules, 'deal.product');
        return rejected(row, { code: 'product-unknown', column, value: deal.product });
      }
    }
    const known = place.entry?.made === null ? place.entry.id : null;
    const found = books.deals.find(deal, known);
    if (found?.entry.deleted) return inTrash(row, found.entry.id);
    const change = found && changeDeal(found.entry, deal, books, wanted, onDuplicate === 'merge');
    const matches: Match[] = found && change ? [matchOf(found.entry.id, found.by, change.changes)] : [];
    const verdict = decide(row, matches, onDuplicate);
    if (!writes(verdict.kind)) return outcome(row, verdict);
    if (verdict.kind === 'update' && found && change) {
      return outcome(row, verdict, updateSteps(found.entry, change, deal, plan, books));
    }
    return outcome(row, verdict, createSteps(row, client, deal, place.entry, plan, books));
  };
}

type Place =
  | { readonly kind: 'refused'; readonly reason: Issue<Reason> }
  | { readonly kind: 'trashed'; readonly id: string }
  /** Null: the client is to be made. */
  | { readonly kind: 'client'; readonly entry: ClientEntry | null };

function clientOf(row: ImportRow, client: ClientDraft, { rules, map }: PlanRules, { clients }: Books): Place {
  const found = clients.find(client, row.person);
  const column = headerOf(rules, 'client.name');
  if (found.length > 1) {
    return { kind: 'refused', reason: { code: 'several-matches', column, value: String(found.length) } };
  }
  const [only] = found;
  if (only?.entry.deleted) return { kind: 'trashed', id: only.entry.id };
  if (only) return { kind: 'client', entry: only.entry };
  // The user named the placeholder, so it is made whatever is said about others.
  if (map.createClients === false && client.name !== rules.placeholderClient) {
    return { kind: 'refused', reason: { code: 'client-unknown', column, value: client.name } };
  }
  return { kind: 'client', entry: null };
}

function createSteps(
  row: ImportRow,
  client: ClientDraft,
  deal: DealDraft,
  known: ClientEntry | null,
  { newId }: PlanRules,
  { clients, people, products }: Books,
): Step[] {
  const steps: Step[] = [];
  let entry = known;
  if (entry === null) {
    entry = clients.make(newId(), client);
    steps.push({ do: 'client', id: entry.id, key: entry.key, draft: client });
  }
  if (row.person !== null) {
    const search = people.find(entry, row.person);
    if (search.kind === 'found' && search.people.length === 0) {
      const id = newId();
      clients.addPerson(entry, id, row.person);
      steps.push({ do: 'person', id, clientId: entry.id, draft: row.person });
    }
  }
  const productId = productOf(deal, steps, newId, products);
  steps.push({
    ...{ do: 'deal', id: newId(), clientId: entry.id, productId, draft: deal },
    clientKnown: entry.made === null,
  });
  return steps;
}

function productOf(
  { product, currency }: DealDraft,
  steps: Step[],
  newId: () => string,
  products: ProductBook,
): string | null {
  if (product === undefined) return null;
  const known = products.byName(product);
  if (known) return known.id;
  const [id, draft] = [newId(), { name: product, currency }];
  steps.push({ do: 'product', id, draft });
  products.make(id, draft);
  return id;
}

/** Which columns the file has at all: what it derives from others is no reason to change a deal. */
interface Wanted {
  readonly titled: boolean;
  readonly placed: boolean;
  readonly described: boolean;
}

interface DealChange {
  readonly changed: Partial<Record<DealValue, Value>>;
  readonly place: Pick<DealDraft, 'stage' | 'status'> | null;
  /** The row names another product. */
  readonly product: boolean;
  readonly changes: readonly string[];
}

function changeDeal(
  entry: DealEntry,
  draft: DealDraft,
  { products }: Books,
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

function updateSteps(
  entry: DealEntry,
  { changed, place, product }: DealChange,
  draft: DealDraft,
  { newId }: PlanRules,
  { products }: Books,
): Step[] {
  const steps: Step[] = [];
  const all: Partial<Record<DealValue, Value>> = { ...changed };
  if (product) all.productId = productOf(draft, steps, newId, products);
  if (place?.status === 'open') all.closedDay = null;
  const values = { ...entry.values, ...all };
  steps.push({
    ...{ do: 'deal-change', id: entry.id, clientId: entry.clientId, values, changed: all, place },
  });
  return steps;
}
