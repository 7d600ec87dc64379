import type { Store } from '@db/connection/open';
import { withFixedPlan } from '@db/connection/plans';
import type { RawDb, ReadableDb, SqlParams, SqlValue } from '@db/connection/sqlite';
import { queryHandlers } from '@db/serve/features';
import { contract } from '@shared/contract';
import type { Case } from './cases';

/**
 * The floor of a question: the very statements that it runs for this input, prepared, their values bound, the rows
 * fetched and nothing done with them. What lies above the floor is parsing, mapping and checking of our own. Statements
 * are recorded beforehand, so the floor's time holds nothing else.
 */
export function floorOf(store: Store, one: Case, runs: number): (run: number) => void {
  const recorded = Array.from({ length: runs }, (_, run) => record(store, one, run));
  return (run) => {
    for (const fetch of recorded[run] ?? []) fetch();
  };
}

type Fetch = () => unknown;

function record(store: Store, { method, input }: Case, run: number): Fetch[] {
  const fetches: Fetch[] = [];
  const { sqlite } = store.reader as RawDb;
  const bound = (params?: SqlParams) =>
    params === undefined ? [] : Array.isArray(params) ? params : [params];
  const note = (how: 'all' | 'get', sql: string, params?: SqlParams) => {
    const statement = sqlite.prepare(withFixedPlan(sql));
    const values = bound(params);
    fetches.push(() => statement[how](...values));
  };
  const { reader } = store;
  const recording = {
    all: <Row>(sql: string, params?: SqlParams) => {
      note('all', sql, params);
      return reader.all<Row>(sql, params);
    },
    get: <Row>(sql: string, params?: SqlParams) => {
      note('get', sql, params);
      return reader.get<Row>(sql, params);
    },
    each: <Row>(sql: string, params?: SqlParams) => {
      note('all', sql, params);
      return reader.each<Row>(sql, params);
    },
    value: <T extends SqlValue>(sql: string, params?: SqlParams) => {
      note('get', sql, params);
      return reader.value<T>(sql, params);
    },
  } as ReadableDb;
  const handler = queryHandlers[method] as (db: ReadableDb, given: unknown) => unknown;
  handler(recording, contract[method].input.parse(input(run)));
  return fetches;
}
