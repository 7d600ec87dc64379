import type { ReadableDb } from '@db/connection/sqlite';
import type { CLIENT_SORTS, ClientFilter } from '@shared/contract/clients';
import { narrowest, only, type Predicates, predicates } from './filter';

export type ClientSort = (typeof CLIENT_SORTS)[number];

export interface ListOf {
  readonly filter: ClientFilter & { today: string };
  readonly sort: ClientSort;
  readonly descending: boolean;
}

/** Ids of the clients that a filter shows, in the list's order, one page of them. */
export function clientIds(db: ReadableDb, list: ListOf, page: { limit: number; offset: number }): string[] {
  const { sql, params } = idsStatement(db, list);
  return db
    .all<{ id: string }>(`${sql} LIMIT :limit OFFSET :offset`, { ...params, ...page })
    .map(({ id }) => id);
}

/** How many clients a filter shows. */
export function countClients(db: ReadableDb, filter: ListOf['filter']): number {
  const { from, where, params } = leadBy(db, predicates(filter), 'clients');
  const sql = `SELECT count(*) FROM ${from} WHERE ${where}`;
  return db.value<number>(sql, only(params, sql));
}

/** The statement behind a list without its page, for tests that look at its plan. */
export function idsStatement(db: ReadableDb, { filter, sort, descending }: ListOf) {
  const order = filter.deleted ? DELETED_ORDER : orderOf(sort, filter);
  const { id, from, where, params } = leadBy(db, predicates(filter), order.lead);
  const sql = `SELECT ${id} AS id FROM ${from} WHERE ${where} ORDER BY ${descending ? order.descending : order.ascending}`;
  return { sql, params: only(params, sql) };
}

/**
 * Where the query begins. A condition that leaves few clients leads, and those few are sorted; otherwise the index of
 * the list's order leads and rows are tested as they come until the page is full.
 */
function leadBy(db: ReadableDb, { deleted, where: conditions, ...found }: Predicates, lead: Order['lead']) {
  const few = narrowest(db, found);
  const params: Record<string, string> = few ? { ...found.params, few: JSON.stringify(few) } : found.params;
  const needs = (alias: string) => conditions.some((condition) => condition.includes(`${alias}.`));
  const alive = deleted ? 'c.deleted_at IS NOT NULL' : 'c.deleted_at IS NULL';
  if (few) {
    const from =
      'json_each(:few) j CROSS JOIN clients c ON c.id = j.value CROSS JOIN client_state s ON s.client_id = c.id';
    return { params, id: 'c.id', from, where: [alive, ...conditions].join(' AND ') };
  }
  if (lead === 'state') {
    const from = needs('c') ? 'client_state s CROSS JOIN clients c ON c.id = s.client_id' : 'client_state s';
    return { params, id: 's.client_id', from, where: ['s.live', ...conditions].join(' AND ') };
  }
  const from = needs('s') ? 'clients c CROSS JOIN client_state s ON s.client_id = c.id' : 'clients c';
  return { params, id: 'c.id', from, where: [alive, ...conditions].join(' AND ') };
}

interface Order {
  readonly lead: 'clients' | 'state';
  readonly ascending: string;
  readonly descending: string;
}

const both = (lead: Order['lead'], ...columns: string[]): Order => ({
  lead,
  ascending: columns.join(', '),
  descending: columns.map((column) => `${column} DESC`).join(', '),
});

/** Each order is the order of an index, forwards and backwards. Clients without the day come last both ways. */
const byDay = (column: string): Order => ({
  lead: 'state',
  ascending: `${column} ASC NULLS LAST, s.name_key`,
  descending: `${column} DESC, s.name_key DESC`,
});

const ORDERS: Readonly<Record<ClientSort, Order>> = {
  name: both('clients', 'c.name_key'),
  manager: both('clients', 'c.manager', 'c.name_key'),
  segment: both('clients', 'c.segment', 'c.name_key'),
  city: both('clients', 'c.city', 'c.name_key'),
  created: both('clients', 'c.created_at', 'c.id'),
  nextDay: byDay('s.next_day'),
  lastContactDay: byDay('s.last_contact_day'),
};

/** Clients without a next contact have an index of their own, in the order of their names. */
const orderOf = (sort: ClientSort, { sign }: ClientFilter): Order =>
  sort === 'name' && sign === 'none' ? both('state', 's.name_key') : ORDERS[sort];

/** The trash: what was deleted last comes first. */
const DELETED_ORDER: Order = {
  lead: 'clients',
  ascending: 'c.deleted_at DESC, c.name_key',
  descending: 'c.deleted_at DESC, c.name_key',
};
