import type { RawDb, SqlValue } from '@db/connection/sqlite';
import type { LoggedTable } from '@db/log/triggers';

/** Rows of demo data, by the columns of the schema; columns that are left out take their default. */
export type Row = Readonly<Record<string, SqlValue>>;

export interface Writer {
  add(table: LoggedTable, row: Row): void;
}

/**
 * Writes rows straight into the tables. Every row of one table must name the same columns, so that each table needs one
 * statement.
 */
export function createWriter(db: RawDb): Writer {
  const statements = new Map<LoggedTable, { readonly columns: readonly string[]; readonly sql: string }>();
  return {
    add(table, row) {
      let known = statements.get(table);
      if (!known) {
        const columns = Object.keys(row);
        const marks = columns.map(() => '?').join(', ');
        known = { columns, sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})` };
        statements.set(table, known);
      }
      db.run(
        known.sql,
        known.columns.map((column) => {
          const value = row[column];
          if (value === undefined) throw new Error(`a row of ${table} has no ${column}`);
          return value;
        }),
      );
    },
  };
}
