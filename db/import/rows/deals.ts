import type { ReadableDb } from '@db/connection/sqlite';
import {
  type ClientDraft,
  type DealDraft,
  decide,
  type ImportRow,
  type Issue,
  type Match,
  type Reason,
  type Value,
} from '@shared/domain/import';
import type { ClientBook } from '../match/clients';
import type { ClientEntry } from '../match/entries';
import type { DealBook, DealEntry } from '../match/deals';
import type { PeopleBook } from '../match/people';
import type { ProductBook } from '../match/products';
import type { DealValue, Step } from '../steps';
import { changeDeal, type DealChange, type Wanted } from './dealChanges';
import { refusalOf } from './dealRefusals';
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
  readonly db: ReadableDb;
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
    const change = found && changeDeal(found.entry, deal, books.products, wanted, onDuplicate === 'merge');
    const matches: Match[] = found && change ? [matchOf(found.entry.id, found.by, change.changes)] : [];
    const verdict = decide(row, matches, onDuplicate);
    if (!writes(verdict.kind)) return outcome(row, verdict);
    if (verdict.kind === 'update' && found && change) {
      const refusal = refusalOf(books.db, found.entry, change, (...fields) => headerOf(rules, ...fields));
      if (refusal !== null) return rejected(row, refusal);
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
