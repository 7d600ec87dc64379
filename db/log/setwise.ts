import type { RawDb } from '@db/connection/sqlite';
import { ADDED, ANEW, REMOVED } from '@db/derived';
import { waitingAnew } from './anew';
import { followingIndexes, type RowsOf, wordsOf } from './aside';
import { removeRun, restoreRun } from './one-run';
import type { Run } from './runs';
import { deleteTrigger, insertTrigger, type LoggedTable } from './triggers';

/** Takes back whole runs of a command with some statements each, with the triggers of single rows out of the way meanwhile. */
export interface Setwise {
  /** Whether the run is worth it, and all that follows a row of this table can be done for many at once. */
  can(run: Run): boolean;
  /** Yields after each statement. Throws `NotPlain`; then the transaction is to be rolled back. */
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
      yield* run.made
        ? removeRun(db, run, { command, into, bare, words, anew })
        : restoreRun(db, run, command);
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
