import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { HistoryLine } from '@shared/contract/history';
import { CuepointError } from '@shared/errors';
import { OF_SALE } from './belonging';
import { nextRedo, nextUndo } from './undo';

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly name: string;
  readonly params: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly target: number | null;
  readonly state: 'done' | 'undone';
  readonly changes: number;
}

const line = (row: Row): HistoryLine => ({ ...row, params: JSON.parse(row.params) });

/** Name and parameters of an undo or redo are those of the command it concerns: they give the sentence. */
const LINES = `SELECT c.seq, c.at, c.who, coalesce(t.name, c.name) AS name, coalesce(t.params, c.params) AS params, c.kind,
    c.target, c.state, c.changes
  FROM commands c LEFT JOIN commands t ON t.seq = c.target`;

/** One line of the command log; throws `not-found`. */
export function historyLine(db: ReadableDb, seq: number): HistoryLine {
  const row = db.get<Row>(`${LINES} WHERE c.seq = ?`, [seq]);
  if (!row) throw new CuepointError('not-found', { what: 'command', id: String(seq) });
  return line(row);
}

/** What is known of a client and of contacts with it. */
const OF_CLIENT = ['needs', 'permissions', 'contact_windows', 'yearly_events']
  .map((table) => `UNION ALL SELECT id FROM ${table} WHERE client_id = :id`)
  .join(' ');

const ofSale = (column: 'client_id' | 'deal_id'): string =>
  OF_SALE.map((table) => `UNION ALL SELECT id FROM ${table} WHERE ${column} = :id`).join(' ');

/** Rows that belong to a record: the record itself and what hangs on it; of a client also what is gone by now. */
const ROWS_OF = {
  client: `SELECT :id AS id UNION ALL SELECT id FROM people WHERE client_id = :id
    UNION ALL SELECT id FROM phones WHERE client_id = :id UNION ALL SELECT id FROM emails WHERE client_id = :id
    UNION ALL SELECT id FROM client_tags WHERE client_id = :id UNION ALL SELECT id FROM deals WHERE client_id = :id
    UNION ALL SELECT id FROM activities WHERE client_id = :id ${OF_CLIENT} ${ofSale('client_id')}
    UNION SELECT row_id FROM change_log WHERE after IS NULL AND before ->> 'client_id' = :id`,
  deal: `SELECT :id AS id UNION ALL SELECT id FROM control_points WHERE deal_id = :id
    UNION ALL SELECT id FROM stage_visits WHERE deal_id = :id UNION ALL SELECT id FROM activities WHERE deal_id = :id
    UNION ALL SELECT id FROM approvals WHERE deal_id = :id ${ofSale('deal_id')}`,
} as const;

export const historyQueries: FeatureQueries<'history'> = {
  'history.list': (db, { limit, before }) =>
    db
      .all<Row>(`${LINES} WHERE c.seq < ? ORDER BY c.seq DESC LIMIT ?`, [
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
      ])
      .map(line),
  'history.next': (db) => {
    const undone = nextUndo(db);
    const redone = nextRedo(db);
    return {
      undo: undone === null ? null : historyLine(db, undone),
      redo: redone === null ? null : historyLine(db, redone.target),
    };
  },
  'history.ofRecord': (db, { kind, id, limit }) => {
    const commands = db.all<{ command: number }>(
      `SELECT DISTINCT l.command FROM (${ROWS_OF[kind]}) r JOIN change_log l ON l.row_id = r.id
       ORDER BY l.command DESC LIMIT :limit`,
      { id, limit },
    );
    return commands.map(({ command }) => ({
      ...historyLine(db, command),
      fields: fieldsOf(db, command, kind, id),
    }));
  },
};

interface Change {
  readonly table_name: string;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Cell = string | number | null;

const MONEY: ReadonlySet<string> = new Set(['amount', 'price']);

/** Which columns of the record's rows the command changed, at most 100. */
function fieldsOf(db: ReadableDb, command: number, kind: keyof typeof ROWS_OF, id: string) {
  const changes = db.all<Change>(
    `SELECT table_name, row_id, before, after FROM change_log
     WHERE command = :command AND row_id IN (${ROWS_OF[kind]}) ORDER BY n LIMIT 100`,
    { command, id },
  );
  return changes.flatMap((change) => {
    const before: Record<string, Cell> = change.before === null ? {} : JSON.parse(change.before);
    const after: Record<string, Cell> = change.after === null ? {} : JSON.parse(change.after);
    return Object.keys(change.after === null ? before : after)
      .filter((column) => (before[column] ?? null) !== (after[column] ?? null))
      .map((column) => ({
        table: change.table_name,
        id: change.row_id,
        column,
        before: before[column] ?? null,
        after: after[column] ?? null,
        currency: MONEY.has(column) ? String(after.currency ?? before.currency) : null,
      }));
  });
}
