import type { RawDb } from '@db/connection/sqlite';
import { CuepointError } from '@shared/errors';
import { waitsOnClosed } from './closed-points';
import type { Run } from './runs';
import { isInOrder } from './trash-order';
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

/** Inverts single changes, and knows which of them moved a record into the trash or out of it, and which control points wait again. */
export function rowInverter(db: RawDb) {
  const statements = statementsFor(db);
  const marked: Change[] = [];
  /** Only what they are known by: a large command touches hundreds of thousands. */
  const points: Known[] = [];
  return {
    invert(change: Change): void {
      const table = statements(change.table_name);
      const present = db.get<{ row: string }>(table.read, [change.row_id])?.row ?? null;
      if (present !== change.after) throw conflict(change);
      if (change.before === null) db.one(table.remove, [change.row_id]);
      else if (change.after === null) db.one(table.insert, [change.before]);
      else db.one(table.update, [change.before, change.row_id]);
      if (markOf(change.before) !== markOf(change.after)) marked.push(change);
      const { table_name, row_id } = change;
      if (table_name === 'control_points' && waits(change.before)) points.push({ table_name, row_id });
    },
    checkOrder(): void {
      for (const change of marked)
        if (!isInOrder(db, change.table_name, change.row_id)) throw conflict(change);
      for (const point of points) if (waitsOnClosed(db, point.row_id)) throw conflict(point);
    },
  };
}

/** When a row is in the trash since; null for one in use and for one that is not there. */
const markOf = (row: string | null): string | null =>
  row === null ? null : (JSON.parse(row).deleted_at ?? null);

/** Whether a control point waits as this row. */
const waits = (row: string | null): boolean => row !== null && JSON.parse(row).state === 'pending';

type Known = Pick<Change, 'table_name' | 'row_id'>;

const conflict = ({ table_name: table, row_id: id }: Known) =>
  new CuepointError('undo-conflict', { table, id, count: 1 });

interface RowStatements {
  readonly read: string;
  readonly remove: string;
  readonly insert: string;
  readonly update: string;
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
      update: `UPDATE ${table} SET (${columns.join(', ')}) = (SELECT ${picked} FROM (SELECT ? AS row) j) WHERE id = ?`,
    };
    made.set(table, statements);
    return statements;
  };
}
