import Sqlite from 'better-sqlite3';
import { withFixedPlan } from './plans';

/** Values that go into and come out of SQLite here: no floats in the schema, no blobs, no 64-bit integers. */
export type SqlValue = string | number | null;
export type SqlParams = Readonly<Record<string, SqlValue>> | readonly SqlValue[];

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that can only read: by its type, and by `query_only` where it is the reader of a pair. */
export interface ReadableDb {
  readonly [readable]: true;
  all<Row>(sql: string, params?: SqlParams): Row[];
  get<Row>(sql: string, params?: SqlParams): Row | undefined;
  /** Rows one by one, for long lists that are not kept in memory. Nothing else may use the connection meanwhile. */
  each<Row>(sql: string, params?: SqlParams): IterableIterator<Row>;
  /** The first column of the first row; throws when there is no row. */
  value<T extends SqlValue>(sql: string, params?: SqlParams): T;
}

/** A connection that may write. Commands get it; queries never do. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  /** Runs a statement and tells how many rows it changed. `named`: values with names beside a list of those without. */
  run(sql: string, params?: SqlParams, named?: Readonly<Record<string, SqlValue>>): number;
  /** Runs a statement that must change exactly one row, else throws. */
  one(sql: string, params?: SqlParams): void;
}

/** The connection itself, for opening, migrating, backing up and closing. */
export interface RawDb extends WritableDb {
  readonly sqlite: Sqlite.Database;
  exec(sql: string): void;
  close(): void;
}

/**
 * Wraps a better-sqlite3 connection. Every statement is prepared once and kept under its text, so SQL stays next to
 * the code that uses it and costs one map look-up.
 */
export function wrap(sqlite: Sqlite.Database): RawDb {
  const kept = { rows: new Map<string, Sqlite.Statement>(), value: new Map<string, Sqlite.Statement>() };
  const prepare = (sql: string, gives: 'rows' | 'value' = 'rows'): Sqlite.Statement => {
    const statements = kept[gives];
    let statement = statements.get(sql);
    if (!statement) {
      statement = sqlite.prepare(withFixedPlan(sql));
      if (gives === 'value') statement.raw(true);
      statements.set(sql, statement);
    }
    return statement;
  };
  const bound = (params: SqlParams | undefined): unknown[] =>
    params === undefined ? [] : Array.isArray(params) ? params : [params];
  const db = {
    sqlite,
    all: <Row>(sql: string, params?: SqlParams) => prepare(sql).all(...bound(params)) as Row[],
    get: <Row>(sql: string, params?: SqlParams) => prepare(sql).get(...bound(params)) as Row | undefined,
    each: <Row>(sql: string, params?: SqlParams) =>
      // An iterating statement is busy, so it is not taken from the shared ones.
      sqlite.prepare(withFixedPlan(sql)).iterate(...bound(params)) as IterableIterator<Row>,
    value: <T extends SqlValue>(sql: string, params?: SqlParams): T => {
      const row = prepare(sql, 'value').get(...bound(params)) as [T] | undefined;
      if (!row) throw new Error(`no row: ${sql}`);
      return row[0];
    },
    run: (sql: string, params?: SqlParams, named?: SqlParams) =>
      (named ? prepare(sql).run(params, named) : prepare(sql).run(...bound(params))).changes,
    one: (sql: string, params?: SqlParams) => {
      const { changes } = prepare(sql).run(...bound(params));
      if (changes !== 1) throw new Error(`expected to change one row, changed ${changes}: ${sql}`);
    },
    exec: (sql: string) => {
      sqlite.exec(sql);
    },
    close: () => {
      kept.rows.clear();
      kept.value.clear();
      sqlite.close();
    },
  };
  return db as unknown as RawDb;
}

/** An in-memory or file connection without any settings; everything else goes through `openStore`. */
export const connect = (file: string, options: Sqlite.Options = {}): RawDb => wrap(new Sqlite(file, options));
