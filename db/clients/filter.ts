import type { ReadableDb } from '@db/connection/sqlite';
import { INDEXED_LENGTH, isEmpty, nameQuery, phrase, searchTerms } from '@db/search/terms';
import type { ClientFilter } from '@shared/contract/clients';
import type { ContactSign } from '@shared/domain/words';

/** A filter of the client list as SQL over `c` (clients) and `s` (client_state), with its bound values. */
export interface Predicates {
  /** Whether the trash is shown instead of the living. */
  readonly deleted: boolean;
  readonly where: readonly string[];
  readonly params: Record<string, string>;
  /** Ids of the clients that each selective condition leaves, from its index; the smallest set may lead the query. */
  readonly narrow: readonly string[];
}

/** What the user's filter means in SQL. The texts come from a closed set, so statements stay prepared. */
export function predicates(filter: ClientFilter & { today: string }): Predicates {
  const { manager, tag, segment, lifecycle, sign, deleted, today } = filter;
  const where: string[] = [];
  const params: Record<string, string> = {};
  const narrow: string[] = [];
  const live = 'FROM clients WHERE deleted_at IS NULL';
  if (manager !== undefined) {
    where.push('c.manager = :manager');
    params.manager = manager;
    narrow.push(`SELECT id ${live} AND manager = :manager`);
  }
  if (segment !== undefined) {
    where.push('c.segment = :segment');
    params.segment = segment;
    narrow.push(`SELECT id ${live} AND segment = :segment`);
  }
  if (tag !== undefined) {
    where.push('EXISTS (SELECT 1 FROM client_tags g WHERE g.client_id = c.id AND g.tag = :tag)');
    params.tag = tag;
    narrow.push('SELECT client_id AS id FROM client_tags WHERE tag = :tag');
  }
  if (lifecycle !== undefined) {
    where.push('s.lifecycle = :lifecycle');
    params.lifecycle = lifecycle;
    narrow.push('SELECT client_id AS id FROM client_state WHERE live AND lifecycle = :lifecycle');
  }
  if (sign !== undefined) {
    where.push(SIGNS[sign]);
    params.today = today;
    narrow.push(`SELECT s.client_id AS id FROM client_state s WHERE s.live AND ${SIGNS[sign]}`);
  }
  addText(filter, where, params, narrow);
  return { deleted, where, params, narrow: deleted ? [] : narrow };
}

/** The state of the next contact, on client_state (`shared/domain/contacts/sign`). "Paused": all its deals are. */
const SIGNS: Readonly<Record<ContactSign, string>> = {
  overdue: 's.next_day < :today',
  today: 's.next_day = :today',
  planned: 's.next_day > :today',
  none: 's.next_id IS NULL AND NOT s.ended',
  paused: 's.open_deals = 0 AND s.paused_deals > 0',
};

function addText(
  { text, deleted }: ClientFilter,
  where: string[],
  params: Record<string, string>,
  narrow: string[],
): void {
  const terms = searchTerms(text);
  if (isEmpty(terms)) return;
  if (deleted || Math.max(terms.name.length, terms.email.length) < INDEXED_LENGTH) {
    where.push('c.name_key >= :from AND c.name_key < :to');
    params.from = terms.name;
    params.to = `${terms.name}\u{10FFFF}`;
    narrow.push('SELECT id FROM clients WHERE deleted_at IS NULL AND name_key >= :from AND name_key < :to');
    return;
  }
  const queries: string[] = [];
  const anyOf: string[] = [];
  if (terms.name.length >= INDEXED_LENGTH) {
    queries.push(`(${nameQuery(terms.name)})`);
    const words = terms.name.split(' ').slice(0, MOST_WORDS);
    words.forEach((word, at) => {
      params[`word${at}`] = word;
    });
    const all = (column: string) => words.map((_, at) => `instr(${column}, :word${at}) > 0`).join(' AND ');
    anyOf.push(
      all('c.name_key'),
      `EXISTS (SELECT 1 FROM people p WHERE p.client_id = c.id AND p.deleted_at IS NULL AND ${all('p.name_key')})`,
    );
  }
  const email = terms.email || terms.name;
  if (email.length >= INDEXED_LENGTH) {
    if (terms.email) queries.push(phrase(terms.email));
    params.email = email;
    anyOf.push(
      'EXISTS (SELECT 1 FROM emails e WHERE e.client_id = c.id AND instr(e.address_key, :email) > 0)',
    );
  }
  if (terms.digits) {
    queries.push(phrase(terms.digits));
    params.digits = terms.digits;
    anyOf.push('EXISTS (SELECT 1 FROM phones h WHERE h.client_id = c.id AND instr(h.digits, :digits) > 0)');
  }
  params.query = queries.join(' OR ');
  where.push(`(${anyOf.join(' OR ')})`);
  narrow.push(CLIENTS_BY_TEXT);
}

const MOST_WORDS = 6;

const CLIENTS_BY_TEXT = `SELECT DISTINCT r.client_id AS id FROM search_text t CROSS JOIN search_ref r ON r.doc = t.rowid
  WHERE search_text MATCH :query AND r.kind <> 'deal'`;

/** A set larger than this is not fetched whole: the list is walked in its order instead, which then finds rows soon. */
const NARROW_MOST = 1500;

/** The smallest set of ids that one of the conditions leaves, null when all of them leave many. */
export function narrowest(
  db: ReadableDb,
  { narrow, params }: Pick<Predicates, 'narrow' | 'params'>,
): readonly string[] | null {
  let smallest: readonly string[] | null = null;
  for (const sql of narrow) {
    const rows = db.all<{ id: string }>(`${sql} LIMIT ${NARROW_MOST + 1}`, only(params, sql));
    if (rows.length <= NARROW_MOST && (smallest === null || rows.length < smallest.length)) {
      smallest = rows.map(({ id }) => id);
    }
  }
  return smallest;
}

/** The values that a statement names; SQLite's driver refuses others. */
export const only = <V>(params: Readonly<Record<string, V>>, sql: string): Record<string, V> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => new RegExp(`:${name}\\b`).test(sql)));
