import type { RawDb } from '@db/connection/sqlite';
import { ADDED, REMOVED } from '@db/derived';
import { NO_NEW_CLIENTS } from '@db/derived/added';
import { LOGGED_ROWS } from '@db/derived/removed';
import { waitingWords } from '@db/derived/words';
import type { WaitingAnew } from './anew';
import type { Words } from './aside';
import { isReferredTo } from './references';
import type { Run } from './runs';
import { columnsOf, logInserted, rowAsJson } from './triggers';

// The rows of one run, with some statements for all of them; the triggers of single rows are out of the way.

/** Something is not as plain as it must be for whole runs; row by row it is found out what. */
export class NotPlain extends Error {}

/** Of which command a run is taken away, as part of which, and what of its rows is left to the end. */
interface Removing {
  readonly command: number;
  readonly into: number;
  /** Foreign keys are off, so it is asked here whether anything refers to the rows. */
  readonly bare: boolean;
  readonly words: Words;
  readonly anew: WaitingAnew;
}

/** Takes away rows that the command made: each must still be as it was made, and nothing else may go with it. */
export function* removeRun(
  db: RawDb,
  { table, from, to, rows }: Run,
  { command, into, bare, words, anew }: Removing,
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

/** Brings back rows that the command removed: none of them may be there. */
export function* restoreRun(
  db: RawDb,
  { table, from, to, rows }: Run,
  command: number,
): Generator<undefined, void> {
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
  for (const { sql, butNewClients } of ADDED.filter((added) => added.table === table)) {
    db.run(sql, butNewClients ? [mark, NO_NEW_CLIENTS] : [mark]);
    yield;
  }
  indexed();
  yield* words.write();
}

/** Rows changed by this connection so far, those changed by foreign keys included. */
const changes = (db: RawDb): number => db.value<number>('SELECT total_changes()');
