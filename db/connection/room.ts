import type { WritableDb } from './sqlite';

const ROOM_KIB = 64 * 1024;

/**
 * Lets SQLite keep more pages in memory while `work` goes on: with the usual cache, work on many rows would write most pages to
 * the disk several times before the commit. What is kept is written at the commit in one go, while everybody waits, so it is
 * not more than needed.
 */
export function* withRoom<Y, T>(db: WritableDb, work: Generator<Y, T>): Generator<Y, T> {
  const usual = db.value<number>('PRAGMA cache_size');
  db.run(`PRAGMA cache_size = -${ROOM_KIB}`);
  try {
    return yield* work;
  } finally {
    db.run(`PRAGMA cache_size = ${usual}`);
    db.run('PRAGMA shrink_memory');
  }
}
