import { withRoom } from '@db/connection/room';
import type { RawDb } from '@db/connection/sqlite';
import { errorData } from '@db/connection/errors';
import { pacer } from '@db/serve/pace';
import type { Progress } from '@shared/contract/transport';
import { CuepointError } from '@shared/errors';
import { beginCommand, type CommandClock, type CommandOutcome } from './command';
import { withoutForeignKeys } from './references';
import { goesInRuns, type Inverting, NotPlain, type Run, setwise } from './setwise';
import { isInOrder } from './trash-order';
import { columnsOf, LOGGED_TABLES, type LoggedTable, rowAsJson } from './triggers';

interface Change {
  readonly n: number;
  readonly table_name: LoggedTable;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What was taken back or done again: the command it was about, and of how many rows. */
export interface Inverted {
  readonly target: number;
  readonly rows: number;
}

/** Work in slices, because a command may be an import of many rows: yields its progress. Ended early, nothing is changed. */
export type UndoSteps = Generator<Progress, CommandOutcome<Inverted>>;

/**
 * Takes a command back by applying the inverse of its row changes as a new command. Without `seq` the latest command
 * that still stands. Throws `nothing-to-undo`, or `undo-conflict` when a later change touches the same rows.
 */
export function* undo(db: RawDb, clock: CommandClock, seq?: number): UndoSteps {
  const target = undoable(db, seq);
  return yield* invert(db, clock, { name: 'history.undo', kind: 'undo', target, changesOf: target }, () => {
    db.one("UPDATE commands SET state = 'undone' WHERE seq = ?", [target]);
  });
}

/** Applies again what the latest undo took back. Throws `nothing-to-redo` when something new was done since. */
export function* redo(db: RawDb, clock: CommandClock): UndoSteps {
  const found = nextRedo(db);
  if (!found) throw new CuepointError('nothing-to-redo');
  const { target, undo: changesOf } = found;
  return yield* invert(db, clock, { name: 'history.redo', kind: 'redo', target, changesOf }, () => {
    db.one("UPDATE commands SET state = 'done' WHERE seq = ?", [target]);
    db.one("UPDATE commands SET state = 'undone' WHERE seq = ?", [changesOf]);
  });
}

/** The command to take back; throws `nothing-to-undo` or `not-found`. */
function undoable(db: RawDb, seq: number | undefined): number {
  const target = seq ?? nextUndo(db);
  if (target === null) throw new CuepointError('nothing-to-undo');
  const line = db.get<{ state: string }>("SELECT state FROM commands WHERE seq = ? AND kind = 'do'", [
    target,
  ]);
  if (!line) throw new CuepointError('not-found', { what: 'command', id: String(target) });
  if (line.state !== 'done') throw new CuepointError('nothing-to-undo');
  return target;
}

/** The command that `undo` would take back, null when none stands. What the program did by itself is not the user's to undo. */
export const nextUndo = (db: Pick<RawDb, 'get'>): number | null =>
  db.get<{ seq: number }>(
    `SELECT seq FROM commands WHERE kind = 'do' AND state = 'done' AND name <> 'settings.start'
     ORDER BY seq DESC LIMIT 1`,
  )?.seq ?? null;

/** The undo that `redo` would invert: the latest that stands, if nothing new was done after it. */
export const nextRedo = (db: Pick<RawDb, 'get'>): { undo: number; target: number } | null => {
  const latest = db.get<{ undo: number; target: number }>(
    "SELECT seq AS undo, target FROM commands WHERE kind = 'undo' AND state = 'done' ORDER BY seq DESC LIMIT 1",
  );
  if (!latest) return null;
  const done = db.get<{ seq: number }>(
    "SELECT seq FROM commands WHERE kind = 'do' ORDER BY seq DESC LIMIT 1",
  );
  return done && done.seq > latest.undo ? null : latest;
};

interface Inversion {
  readonly name: string;
  readonly kind: 'undo' | 'redo';
  readonly target: number;
  /** The command whose row changes are inverted. */
  readonly changesOf: number;
}

/** One command that inverts another; `settle` writes which of them stand then. */
function* invert(db: RawDb, clock: CommandClock, how: Inversion, settle: () => void): UndoSteps {
  const total = db.value<number>('SELECT count(*) FROM change_log WHERE command = ?', [how.changesOf]);
  if (total < MANY) return yield* attempt(db, clock, how, settle, { total, runs: null });
  const runs = runsWay(db, how.changesOf);
  const inRuns = attempt(db, clock, how, settle, { total, runs });
  try {
    return yield* runs.bare ? withoutForeignKeys(db, inRuns) : inRuns;
  } catch (thrown) {
    if (!(thrown instanceof NotPlain)) throw thrown;
    return yield* attempt(db, clock, how, settle, { total, runs: null });
  }
}

interface Work {
  /** Row changes to invert. */
  readonly total: number;
  /** Whole runs at once: many times faster, but it gives up where row by row (null) finds out what is wrong. */
  readonly runs: RunsWay | null;
}

type RunsWay = Pick<Inverting, 'lines' | 'bare'>;

/**
 * A command that did nothing but make rows of tables that go in runs, as most imports do, is taken back with foreign keys off. One
 * other table, and its rows would have to go one by one with the keys on.
 */
function runsWay(db: RawDb, command: number): RunsWay {
  const tables = db.all<{ table: LoggedTable; rows: number; made: number }>(
    `SELECT table_name AS "table", count(*) AS rows, sum(before IS NULL) AS made FROM change_log WHERE command = ?
     GROUP BY table_name`,
    [command],
  );
  return {
    lines: new Map(tables.map(({ table, rows }) => [table, rows])),
    bare: tables.every(({ table, rows, made }) => rows === made && goesInRuns(db, table, true)),
  };
}

function* attempt(
  db: RawDb,
  clock: CommandClock,
  { name, kind, target, changesOf }: Inversion,
  settle: () => void,
  work: Work,
): UndoSteps {
  const command = beginCommand(db, name, clock, { kind, target });
  try {
    const inverted = inverting(db, changesOf, command.context.seq, work);
    yield* work.runs ? withRoom(db, inverted) : inverted;
    settle();
    return command.commit({ target, rows: work.total });
  } catch (thrown) {
    throw asUndoError(thrown);
  } finally {
    // Without effect after the commit.
    command.rollback();
  }
}

/** Lines of the log looked at together. */
const PIECE = 1_000;
/** From here on it pays to keep more pages in memory, and to take whole runs. */
const MANY = 5_000;

/**
 * Puts every row back to what it was before `command`. Each row must still be as the command left it, and nothing else
 * may change on the way (a cascade would take later rows with it).
 */
function* inverting(
  db: RawDb,
  command: number,
  into: number,
  { total, runs }: Work,
): Generator<Progress, void> {
  db.exec('PRAGMA defer_foreign_keys = ON');
  const byRow = rowInverter(db);
  const bySet = runs && setwise(db, { command, into, ...runs });
  const pace = pacer();
  let done = 0;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const lines = db.all<Line>(LINES, [command, before, PIECE]);
    for (const run of runsOf(lines)) {
      before = run.from;
      if (bySet?.can(run)) {
        for (const _ of bySet.invert(run)) yield pace.report('reverting', done, total);
        done += run.rows;
        continue;
      }
      if (runs?.bare) throw new NotPlain();
      bySet?.settle();
      for (const change of db.all<Change>(CHANGES, [command, run.from, run.to])) {
        byRow.invert(change);
        done += 1;
        if (pace.due()) yield pace.report('reverting', done, total);
      }
    }
    if (lines.length < PIECE) break;
  }
  for (const _ of bySet?.end() ?? []) yield pace.report('reverting', done, total);
  byRow.checkOrder();
  const logged = db.value<number>('SELECT count(*) FROM change_log WHERE command = ?', [into]);
  if (logged !== total) {
    const extra = db.get<Change>('SELECT * FROM change_log WHERE command = ? ORDER BY n DESC LIMIT 1', [
      into,
    ]);
    throw new CuepointError('undo-conflict', {
      table: extra?.table_name ?? '',
      id: extra?.row_id ?? '',
      count: logged - total,
    });
  }
}

/** Inverts single changes, and knows which of them moved a record into the trash or out of it. */
function rowInverter(db: RawDb) {
  const statements = statementsFor(db);
  const marked: Change[] = [];
  return {
    invert(change: Change): void {
      const table = statements(change.table_name);
      const present = db.get<{ row: string }>(table.read, [change.row_id])?.row ?? null;
      if (present !== change.after) throw conflict(change);
      if (change.before === null) db.one(table.remove, [change.row_id]);
      else if (change.after === null) db.one(table.insert, [change.before]);
      else db.one(table.update, [change.before, change.row_id]);
      if (markOf(change.before) !== markOf(change.after)) marked.push(change);
    },
    checkOrder(): void {
      for (const change of marked)
        if (!isInOrder(db, change.table_name, change.row_id)) throw conflict(change);
    },
  };
}

interface Line {
  readonly n: number;
  readonly table: LoggedTable;
  readonly made: number;
  readonly gone: number;
}

/** Neighbours of one table that all made a row or all removed one; any other change stands alone. */
function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const { n, table, made, gone } of lines) {
    const last = runs.at(-1);
    const plain = made + gone === 1;
    if (last && plain && last.rows > 0 && last.table === table && last.made === (made === 1))
      runs[runs.length - 1] = { ...last, from: n, rows: last.rows + 1 };
    else runs.push({ table, made: made === 1, from: n, to: n, rows: plain ? 1 : 0 });
  }
  return runs;
}

const LINES = `SELECT n, table_name AS "table", before IS NULL AS made, after IS NULL AS gone FROM change_log
  WHERE command = ? AND n < ? ORDER BY n DESC LIMIT ?`;
const CHANGES = 'SELECT * FROM change_log WHERE command = ? AND n BETWEEN ? AND ? ORDER BY n DESC';

/** What SQLite refuses is a conflict too: another row took the place meanwhile, or what a row belongs to is gone. */
const asUndoError = (thrown: unknown): unknown =>
  !(thrown instanceof CuepointError) && errorData(thrown).code === 'conflict'
    ? new CuepointError('undo-conflict', { table: '', id: '', count: 1 }, { cause: thrown })
    : thrown;

/** When a row is in the trash since; null for one in use and for one that is not there. */
const markOf = (row: string | null): string | null =>
  row === null ? null : (JSON.parse(row).deleted_at ?? null);

const conflict = (change: Change) =>
  new CuepointError('undo-conflict', { table: change.table_name, id: change.row_id, count: 1 });

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
