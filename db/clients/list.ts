import type { ReadableDb } from '@db/connection/sqlite';
import type { ClientFilter } from '@shared/contract/client';
import type { ClientSort } from '@shared/domain/clients';
import { type Condition, narrowest, only, type Predicates, predicates } from './filter';

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
  const found = predicates(filter);
  const alone = found.conditions.length === 1 && !found.deleted ? found.conditions[0]?.alone : undefined;
  if (alone) return db.value<number>(alone, only(found.params, alone));
  const first = ownSet(found);
  const rest = { ...found, conditions: found.conditions.filter((condition) => condition !== first) };
  const { from, where } = first
    ? walk(rest, 'clients', `(${first.narrow}) few CROSS JOIN clients c ON c.id = few.id`)
    : walk(found, found.conditions.length > 0 && !needs(found, 'c') && !found.deleted ? 'state' : 'clients');
  const sql = `SELECT count(*) FROM ${from} WHERE ${where}`;
  return db.value<number>(sql, only(found.params, sql));
}

/** A condition on other tables, whose own set is counted instead of testing every client for it. */
const ownSet = ({ deleted, conditions: [first] }: Predicates): Condition | null =>
  !deleted && first?.exact && first.elsewhere ? first : null;

/** The statement behind a list without its page, for tests that look at its plan. */
function idsStatement(db: ReadableDb, { filter, sort, descending }: ListOf) {
  const order = filter.deleted ? DELETED_ORDER : orderOf(sort, filter);
  const found = predicates(filter);
  const few = narrowest(db, found);
  const { id, from, where } = few ? walk(found, 'clients', FEW) : walk(found, order.lead);
  const sql = `SELECT ${id} AS id FROM ${from} WHERE ${where} ORDER BY ${descending ? order.descending : order.ascending}`;
  return { sql, params: only({ ...found.params, few: JSON.stringify(few) }, sql) };
}

/**
 * Where the query begins. A condition that leaves few clients leads, and those few are sorted; otherwise the index of
 * the list's order leads and rows are tested as they come until the page is full.
 */
function walk(found: Predicates, lead: Order['lead'], clients = 'clients c') {
  const tests = found.conditions.map(({ where }) => where);
  if (lead === 'state') {
    const from = needs(found, 'c')
      ? 'client_state s CROSS JOIN clients c ON c.id = s.client_id'
      : 'client_state s';
    return { id: 's.client_id', from, where: ['s.live', ...tests].join(' AND ') };
  }
  const from =
    needs(found, 's') || clients === FEW
      ? `${clients} CROSS JOIN client_state s ON s.client_id = c.id`
      : clients;
  const alive = found.deleted ? 'c.deleted_at IS NOT NULL' : 'c.deleted_at IS NULL';
  return { id: 'c.id', from, where: [alive, ...tests].join(' AND ') };
}

const FEW = 'json_each(:few) j CROSS JOIN clients c ON c.id = j.value';

const needs = ({ conditions }: Predicates, alias: 'c' | 's'): boolean =>
  conditions.some(({ where }) => where.includes(`${alias}.`));

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
