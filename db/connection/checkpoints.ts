import { errorData } from './errors';
import type { RawDb } from './sqlite';

/** Puts off what SQLite does at the commit of large work: copying it from the log (WAL) into the file. */
export interface Checkpoints {
  /** Large work has begun: its commit will be durable in the log and acknowledged before anything is copied. */
  hold(): void;
  /** The work has ended, well or badly: it is copied at the next quiet moment. */
  release(): void;
  /** Somebody asks: the quiet moment is put off, but not for ever. */
  called(): void;
}

/** So long nobody has asked for anything. */
const QUIET_MS = 2_000;
/** After so many calls it is done in the middle of them, so that the log has an end. */
const MOST_CALLS = 500;

/**
 * SQLite copies a log of more than 1,000 pages inside the commit that finds it so. After an import of 100,000 rows this is a second
 * in which nobody gets an answer, least of all the one who waits for the import. Durable it is before: the commit has written the log
 * to the disk (`synchronous = FULL`). Readers and backups read through the log; closing the last connection copies it too, and
 * after a crash the next opening reads it (sqlite.org/wal.html).
 */
export function lateCheckpoints(db: RawDb, log: (line: string) => void): Checkpoints {
  const usual = db.value<number>('PRAGMA wal_autocheckpoint');
  let timer: ReturnType<typeof setTimeout> | null = null;
  let calls = 0;
  const wait = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(copy, QUIET_MS);
    // Nobody stays for it: closing copies too.
    timer.unref();
  };
  const copy = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!db.sqlite.open) return;
    // Long work lies between two of its slices; SQLite would refuse.
    if (db.sqlite.inTransaction) {
      wait();
      return;
    }
    try {
      db.all('PRAGMA wal_checkpoint(PASSIVE)');
    } catch (thrown) {
      // As at a commit, where SQLite tries again at the next one: everything is safe in the log.
      log(`checkpoint: ${errorData(thrown).code}`);
    }
    db.exec(`PRAGMA wal_autocheckpoint = ${usual}`);
  };
  return {
    hold() {
      if (timer) clearTimeout(timer);
      timer = null;
      db.exec('PRAGMA wal_autocheckpoint = 0');
    },
    release() {
      calls = 0;
      wait();
    },
    called() {
      if (!timer) return;
      calls += 1;
      if (calls >= MOST_CALLS) copy();
      else wait();
    },
  };
}
