import type { RawDb } from '@db/connection/sqlite';
import { ADDED, ANEW, REMOVED } from '@db/derived';
import { LOGGED_ROWS } from '@db/derived/removed';
import { waitingWords } from '@db/derived/words';
import { type WaitingAnew, waitingAnew } from './anew';
import { followingIndexes, type RowsOf, type Words, wordsOf } from './aside';
import { isReferredTo } from './references';
import type { Run } from './runs';
import {
  columnsOf,
  deleteTrigger,
  insertTrigger,
  logInserted,
  type LoggedTable,
  rowAsJson,
} from './triggers';

/** Something is not as plain as it must be for whole runs; row by row it is found out what. */
export class NotPlain extends Error {}

/** Takes back whole runs of a command with some statements each, with the triggers of single rows out of the way meanwhile. */
export interface Setwise {
  /** Whether the run is worth it, and all that follows a row of this table can be done for many at once. */
  can(run: Run): boolean;
  /** Yields after each statement. Throws {@link NotPlain}; then the transaction is to be rolled back. */
  invert(run: Run): Generator<undefined, void>;
  /** Puts the triggers back; to be called before anything else is written. */
  settle(): void;
  /** To be called at the end; yields as `invert`. */
  end(): Generator<undefined, void>;
}

/** A run that is worth taking the triggers away. */
const LONG = 50;

/** What is inverted, and as part of which command. */
export interface Inverting {
  readonly command: number;
  readonly into: number;
  /** The rows that `command` changed. */
  readonly lines: RowsOf;
  /** Foreign keys are off: runs of any length are inverted, and a row that another one refers to is not plain. */
  readonly bare: boolean;
}

/** Inverts runs of a command inside the caller's transaction. */
export function setwise(db: RawDb, { command, into, lines, bare }: Inverting): Setwise {
  const aside = new Map<string, string>();
  const ways = new Map<string, boolean>();
  const words = wordsOf(
    db,
    [...lines.values()].reduce((sum, rows) => sum + rows, 0),
  );
  const indexes = followingIndexes(db, lines);
  const anew = waitingAnew(db);
  const can = ({ table, made }: Run): boolean => {
    const key = `${table} ${made}`;
    const known = ways.get(key) ?? goesInRuns(db, table, made);
    ways.set(key, known);
    return known;
  };
  return {
    can: (run) => run.rows >= (bare || aside.size > 0 ? 1 : LONG) && can(run),
    *invert(run) {
      for (const { name, sql } of followers(db, run.table, run.made)) {
        db.run(`DROP TRIGGER ${name}`);
        aside.set(name, sql);
      }
      if (run.made) words.leave();
      indexes.make(run);
      yield* run.made ? remove(db, run, { command, into, words, anew, bare }) : restore(db, run, command);
    },
    settle() {
      for (const sql of aside.values()) db.run(sql);
      aside.clear();
    },
    *end() {
      this.settle();
      yield* indexes.back();
      yield* anew.write();
      yield* words.end();
    },
  };
}

/** The triggers that follow the removal of a row, or its coming back. */
const followers = (db: RawDb, table: LoggedTable, made: boolean): { name: string; sql: string }[] =>
  db
    .all<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
      [table],
    )
    .filter(({ sql }) => (made ? /\bDELETE ON\b/ : /\bINSERT ON\b/).test(sql));

/** Whether rows of a table that were made (or removed) can be inverted many at once: all that follows a single row has a twin. */
export const goesInRuns = (db: RawDb, table: LoggedTable, made: boolean): boolean =>
  table !== 'settings' && followers(db, table, made).every(({ name }) => hasTwin(table, name));

const hasTwin = (table: LoggedTable, name: string): boolean =>
  name === deleteTrigger(table) ||
  name === insertTrigger(table) ||
  [...REMOVED, ...ANEW, ...ADDED].some(({ trigger }) => trigger === name);

/** What of the rows is left to the end. */
interface Leaving {
  readonly words: Words;
  readonly anew: WaitingAnew;
}

/** Rows that the command made: each must still be as it was made, and nothing else may go with it. */
function* remove(
  db: RawDb,
  { table, from, to, rows }: Run,
  { command, into, words, anew, bare }: Pick<Inverting, 'command' | 'into' | 'bare'> & Leaving,
): Generator<undefined, void> {
  const lines = { command, from, to };
  const columns = columnsOf(db, table);
  const same = db.value<number>(
    `SELECT count(*) FROM change_log c JOIN ${table} r ON r.id = c.row_id
     WHERE c.command = :command AND c.n BETWEEN :from AND :to AND c.after = ${rowAsJson(columns, 'r.')}
     ${columns.includes('deleted_at') ? 'AND r.deleted_at IS NULL' : ''}`,
    lines,
  );
  if (same !== rows) throw new NotPlain();
  yield;
  db.run(
    `INSERT OR FAIL INTO change_log (command, table_name, row_id, before, after)
     SELECT :into, table_name, row_id, after, NULL FROM change_log
     WHERE command = :command AND n BETWEEN :from AND :to ORDER BY n DESC`,
    { ...lines, into },
  );
  yield;
  anew.note(table, lines);
  for (const removed of REMOVED) {
    if (removed.table !== table || (removed.words && words.anew)) continue;
    db.run(removed.sql, lines);
    yield;
  }
  if (bare && isReferredTo(db, table, LOGGED_ROWS, lines)) throw new NotPlain();
  // Before it the full-text index writes what it still holds back, which would be counted too.
  db.run('SAVEPOINT run');
  const before = changes(db);
  db.run(`DELETE FROM ${table} WHERE id IN ${LOGGED_ROWS}`, lines);
  // More than these: other rows hung on them and have gone or changed too.
  if (changes(db) - before !== rows) throw new NotPlain();
  db.run('RELEASE run');
}

/** Rows that the command removed: none of them may be there. */
function* restore(db: RawDb, { table, from, to, rows }: Run, command: number): Generator<undefined, void> {
  const lines = { command, from, to };
  const columns = columnsOf(db, table);
  const there = db.value<number>(`SELECT count(*) FROM ${table} WHERE id IN ${LOGGED_ROWS}`, lines);
  if (there > 0) throw new NotPlain();
  const mark = db.value<number>(`SELECT coalesce(max(rowid), 0) FROM ${table}`);
  const made = db.run(
    `INSERT INTO ${table} (${columns.join(', ')})
     SELECT ${columns.map((column) => `json_extract(before, '$.${column}')`).join(', ')} FROM change_log
     WHERE command = :command AND n BETWEEN :from AND :to
     ${columns.includes('deleted_at') ? "AND before ->> 'deleted_at' IS NULL" : ''} ORDER BY n DESC`,
    lines,
  );
  if (made !== rows) throw new NotPlain();
  yield;
  db.run(logInserted(db, table), [mark]);
  yield;
  const words = waitingWords(db);
  const indexed = words.making();
  for (const { sql } of ADDED.filter((added) => added.table === table)) {
    db.run(sql, [mark]);
    yield;
  }
  indexed();
  yield* words.write();
}

/** Rows changed by this connection so far, those changed by foreign keys included. */
const changes = (db: RawDb): number => db.value<number>('SELECT total_changes()');
