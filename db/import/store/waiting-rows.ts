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
      else waiting.set(table, { sql, width: values.length, values: [...values], differing: new Set() });
    },
    count(table) {
      const rows = waiting.get(table);
      return rows ? rows.values.length / rows.width : 0;
    },
    *write(tables) {
      const pace = pacer();
      for (const table of tables) {
        const rows = waiting.get(table);
        if (!rows || rows.values.length === 0) continue;
        const writer = writerOf(db, rows);
        for (let at = 0; at < rows.values.length; ) {
          at += writer.write(at);
          if (!pace.due()) continue;
          yield;
          pace.report('writing', 0, 0);
        }
        rows.values.length = 0;
      }
    },
  };
}

/** Each row is `width` of the values. */
interface RowsOfTable {
  readonly sql: string;
  readonly width: number;
  readonly values: SqlValue[];
  /** Columns in which rows have differed so far: they only become more, so that few statements are prepared. */
  readonly differing: Set<number>;
}

/** Writes some of the rows from the place `at` of the values on, and gives how many values these were. */
interface Writer {
  write(at: number): number;
}

/** To hand over a value costs as much as to store it, and most columns say the same in all rows: those are handed over by name, once a statement. */
function writerOf(db: WritableDb, rows: RowsOfTable): Writer {
  const { width, values, differing } = rows;
  const columns = Array.from({ length: width }, (_, column) => column);
  for (const column of columns) if (differs(rows, column)) differing.add(column);
  const own = columns.filter((column) => differing.has(column));
  const shared = columns.filter((column) => !differing.has(column));
  const named = Object.fromEntries(shared.map((column) => [nameOf(column), values[column] ?? null]));
  const { one, many } = statementsOf(rows);
  return {
    write(at) {
      const count = at + TOGETHER * width <= values.length ? TOGETHER : 1;
      const upto = at + count * width;
      const handed: SqlValue[] = [];
      for (let row = at; row < upto; row += width)
        for (const column of own) handed.push(values[row + column] ?? null);
      const sql = count === 1 ? one : many;
      const written = db.run(sql, handed, shared.length > 0 ? named : undefined);
      if (written !== count) throw new Error(`expected to write ${count} rows, wrote ${written}: ${one}`);
      return upto - at;
    },
  };
}

function differs({ width, values, differing }: RowsOfTable, column: number): boolean {
  if (differing.has(column)) return true;
  for (let at = column + width; at < values.length; at += width)
    if (values[at] !== values[column]) return true;
  return false;
}

const nameOf = (column: number): string => `v${column}`;

/** The statement for one row, and that for {@link TOGETHER}. */
function statementsOf({ sql, differing }: RowsOfTable): { readonly one: string; readonly many: string } {
  const at = sql.lastIndexOf('VALUES') + 'VALUES'.length;
  let column = 0;
  const row = sql.slice(at).replace(/\?/g, () => {
    const place = differing.has(column) ? '?' : `:${nameOf(column)}`;
    column += 1;
    return place;
  });
  const one = sql.slice(0, at) + row;
  // What a row that fails leaves before it goes with the whole import, so nothing is kept to take back one statement.
  return { one, many: one.replace('INSERT INTO', 'INSERT OR FAIL INTO') + `,${row}`.repeat(TOGETHER - 1) };
}
