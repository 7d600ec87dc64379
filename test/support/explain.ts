import type { ReadableDb, SqlParams, SqlValue } from '@db/connection/sqlite';
import type { Store } from '@db/connection/open';
import { queryHandlers } from '@db/serve/features';
import { contract, type InputOf, type QueryName } from '@shared/contract';

/** How SQLite runs one statement: the text and the lines of `EXPLAIN QUERY PLAN`. */
export interface Plan {
  readonly sql: string;
  readonly steps: readonly string[];
}

/**
 * The plans of every statement that a query of the contract runs for this input, each text once. The query really runs,
 * so a statement that depends on an earlier answer is seen too.
 */
export function plansOf<M extends QueryName>(store: Store, method: M, input: InputOf<M>): Plan[] {
  const ran = new Map<string, SqlParams | undefined>();
  const handler = queryHandlers[method] as (db: ReadableDb, input: unknown) => unknown;
  handler(recording(store.reader, ran), contract[method].input.parse(input));
  return [...ran].map(([sql, params]) => ({ sql, steps: explain(store.reader, sql, params) }));
}

/** The lines of `EXPLAIN QUERY PLAN` (sqlite.org/eqp.html). */
export function explain(db: ReadableDb, sql: string, params?: SqlParams): string[] {
  return db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params).map(({ detail }) => detail);
}

/**
 * The steps that make a list slow on a large file: a table read from end to end, rows sorted in a temporary B-tree, an
 * index made for the occasion. `allow` names tables or aliases that stay small (settings, products, days_off) and steps
 * that are meant (`TEMP B-TREE FOR ORDER BY` over a handful of rows). Expect `[]`.
 */
export function slowSteps(plans: readonly Plan[], allow: readonly string[] = []): string[] {
  return plans.flatMap(({ sql, steps }) =>
    steps
      .filter((step) => SLOW.some((pattern) => pattern.test(step)))
      .filter((step) => !allow.some((name) => step.includes(name)))
      .map((step) => `${step} ← ${sql.replaceAll(/\s+/g, ' ').slice(0, 200)}`),
  );
}

const SLOW = [
  // Reading along an index in the list's order is what a page does; without an index it is the whole table.
  /^SCAN (?!CONSTANT ROW|.* USING (COVERING )?INDEX |.*VIRTUAL TABLE)/,
  /^USE TEMP B-TREE/,
  /AUTOMATIC/,
];

function recording(db: ReadableDb, ran: Map<string, SqlParams | undefined>): ReadableDb {
  const noted = (sql: string, params?: SqlParams): [string, SqlParams | undefined] => {
    ran.set(sql, params);
    return [sql, params];
  };
  return {
    all: <Row>(sql: string, params?: SqlParams) => db.all<Row>(...noted(sql, params)),
    get: <Row>(sql: string, params?: SqlParams) => db.get<Row>(...noted(sql, params)),
    each: <Row>(sql: string, params?: SqlParams) => db.each<Row>(...noted(sql, params)),
    value: <T extends SqlValue>(sql: string, params?: SqlParams) => db.value<T>(...noted(sql, params)),
  } as ReadableDb;
}
