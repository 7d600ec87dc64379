import type { SqlValue, WritableDb } from '@db/connection/sqlite';
import { pacer } from '@db/serve/pace';

/** New rows that are kept to be written with many others of their table. */
export interface WaitingRows<Table extends string> {
  /** `sql` inserts one row and ends with its VALUES; it is the same for all rows of a table. */
  add(table: Table, sql: string, values: readonly SqlValue[]): void;
  /** How many of a table there are. */
  count(table: Table): number;
  /** Writes all of them, table by table in the order given; yields often. */
  write(tables: readonly Table[]): Generator<undefined, void>;
}

/** Rows of one statement: beginning one costs as much as a short row. */
const TOGETHER = 16;

export function waitingRows<Table extends string>(db: WritableDb): WaitingRows<Table> {
  const waiting = new Map<Table, RowsOfTable>();
  return {
    add(table, sql, values) {
      const there = waiting.get(table);
      if (there) for (const value of values) there.values.push(value);
      else waiting.set(table, rowsOfTable(sql, values));
    },
    count(table) {
      const { values, width } = waiting.get(table) ?? NOTHING;
      return values.length / width;
    },
    *write(tables) {
      const pace = pacer();
      for (const table of tables) {
        const { one, many, width, values } = waiting.get(table) ?? NOTHING;
        for (let at = 0; at < values.length; ) {
          const rows = at + TOGETHER * width <= values.length ? TOGETHER : 1;
          const next = at + rows * width;
          const written = db.run(rows === 1 ? one : many, values.slice(at, next));
          if (written !== rows) throw new Error(`expected to write ${rows} rows, wrote ${written}: ${one}`);
          at = next;
          if (!pace.due()) continue;
          yield;
          pace.report('writing', 0, 0);
        }
      }
      waiting.clear();
    },
  };
}

/** Each row is `width` of the values; with the statement for one of them and that for {@link TOGETHER}. */
interface RowsOfTable {
  readonly one: string;
  readonly many: string;
  readonly width: number;
  readonly values: SqlValue[];
}

const NOTHING: RowsOfTable = { one: '', many: '', width: 1, values: [] };

function rowsOfTable(sql: string, values: readonly SqlValue[]): RowsOfTable {
  const row = sql.slice(sql.lastIndexOf('VALUES') + 'VALUES'.length);
  return {
    one: sql,
    // What a row that fails leaves before it goes with the whole import, so nothing is kept to take back one statement.
    many: sql.replace('INSERT INTO', 'INSERT OR FAIL INTO') + `,${row}`.repeat(TOGETHER - 1),
    width: values.length,
    values: [...values],
  };
}
