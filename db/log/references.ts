import type { RawDb, ReadableDb, SqlParams } from '@db/connection/sqlite';
import type { LoggedTable } from './triggers';

/**
 * For each removed row SQLite looks through every table that refers to its own, with a program that opens all indexes of that table:
 * with a client, more than twenty of them, which is most of what taking an import back costs. Where it is certain that nothing may hang
 * on the rows, foreign keys are off meanwhile, and {@link isReferredTo} asks the same for many rows at once. `work` is the whole
 * transaction, because SQLite changes this between two of them only.
 */
export function* withoutForeignKeys<Y, T>(db: RawDb, work: Generator<Y, T>): Generator<Y, T> {
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    return yield* work;
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

/** Whether any row of any table refers to one of these rows: `ids` is an SQL set of their ids, with its parameters. */
export function isReferredTo(db: ReadableDb, table: LoggedTable, ids: string, params: SqlParams): boolean {
  return db
    .all<{ child: string; column: string }>(REFERENCES, [table])
    .some(
      ({ child, column }) =>
        db.get(`SELECT 1 FROM ${child} LIMIT 1`) !== undefined &&
        db.get(`SELECT 1 FROM ${child} WHERE ${column} IN ${ids} LIMIT 1`, params) !== undefined,
    );
}

const REFERENCES = `SELECT s.name AS child, f."from" AS "column" FROM sqlite_schema s, pragma_foreign_key_list(s.name) f
  WHERE s.type = 'table' AND f."table" = ?`;
