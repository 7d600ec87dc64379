import type { RawDb } from '@db/connection/sqlite';
import { CuepointError } from '@shared/errors';
import { CLOSED_WAITS_FOR_NOTHING } from './closed-points';
import { NOTHING_SOLD_AFTER_END } from './ended-clients';
import type { Law, LoggedRow } from './laws';
import type { Run } from './runs';
import { TRASH_IN_ORDER } from './trash-order';
import { columnsOf, LOGGED_TABLES, type LoggedTable, rowAsJson } from './triggers';

/** A line of the log. */
export interface Change {
  readonly n: number;
  readonly table_name: LoggedTable;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The lines of a run of a command's log, the last one first. */
export const changesIn = (db: RawDb, command: number, { from, to }: Run): Change[] =>
  db.all<Change>(CHANGES, [command, from, to]);

const CHANGES = 'SELECT * FROM change_log WHERE command = ? AND n BETWEEN ? AND ? ORDER BY n DESC';

const LAWS: readonly Law[] = [TRASH_IN_ORDER, CLOSED_WAITS_FOR_NOTHING, NOTHING_SOLD_AFTER_END];

/** Inverts single changes, and knows which rows a law is to be asked about then. */
export function rowInverter(db: RawDb) {
  const statements = statementsFor(db);
  /** Only what rows are known by: a large command touches hundreds of thousands. */
  const concerned = new Map(LAWS.map((law): [Law, Known[]] => [law, []]));
  return {
    invert(change: Change): void {
      const { table_name, row_id } = change;
      const table = statements(table_name);
      const present = db.get<{ row: string }>(table.read, [row_id])?.row ?? null;
      if (present !== change.after) throw conflict(change);
      if (change.before === null) db.one(table.remove, [row_id]);
      else if (change.after === null) db.one(table.insert, [change.before]);
      const turn = { table: table_name, from: parsed(change.after), to: parsed(change.before) };
      if (turn.from && turn.to) db.one(table.update(turn.from, turn.to), { row: change.before, id: row_id });
      for (const [law, rows] of concerned) if (law.concerns(turn)) rows.push({ table_name, row_id });
    },
    checkLaws(): void {
      for (const [law, rows] of concerned)
        for (const row of rows) if (!law.holds(db, row.table_name, row.row_id)) throw conflict(row);
    },
  };
}

const parsed = (row: string | null): LoggedRow => (row === null ? null : JSON.parse(row));

type Known = Pick<Change, 'table_name' | 'row_id'>;

const conflict = ({ table_name: table, row_id: id }: Known) =>
  new CuepointError('undo-conflict', { table, id, count: 1 });

type Row = NonNullable<LoggedRow>;

interface RowStatements {
  readonly read: string;
  readonly remove: string;
  readonly insert: string;
  /** Of the columns alone that differ: each one more wakes the triggers that keep answers from it. */
  readonly update: (from: Row, to: Row) => string;
}

/** SQL that reads, removes, inserts and updates one row as JSON, made once per table. */
function statementsFor(db: RawDb): (table: LoggedTable) => RowStatements {
  const made = new Map<LoggedTable, RowStatements>();
  return (table) => {
    const known = made.get(table);
    if (known) return known;
    if (!LOGGED_TABLES.includes(table)) throw new Error(`not a logged table: ${table}`);
    const columns = columnsOf(db, table);
    const picked = columns.map((column) => `json_extract(j.row, '$.${column}')`).join(', ');
    const statements = {
      read: `SELECT ${rowAsJson(columns, '')} AS row FROM ${table} WHERE id = ?`,
      remove: `DELETE FROM ${table} WHERE id = ?`,
      insert: `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${picked} FROM (SELECT ? AS row) j`,
      update: (from: Row, to: Row) => {
        const set = columns
          .filter((column) => !Object.is(from[column], to[column]))
          .map((column) => `${column} = json_extract(:row, '$.${column}')`);
        return `UPDATE ${table} SET ${set.join(', ')} WHERE id = :id`;
      },
    };
    made.set(table, statements);
    return statements;
  };
}
