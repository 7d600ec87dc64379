import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { migrate } from '@db/migrations/migrate';
import { CuepointError } from '@shared/errors';
import { errorData } from './errors';
import { type FileLock, lockFile } from './lock';
import { connect, type RawDb, type ReadableDb, type WritableDb } from './sqlite';

/** An open database file: one writer, one reader beside it (WAL), and the lock that keeps a second program out. */
export interface Store {
  readonly file: string;
  readonly writer: WritableDb;
  /** Sees what is committed, also while long work holds the writer. */
  readonly reader: ReadableDb;
  /** For backup, migration tests and the benchmark only. */
  readonly raw: RawDb;
  close(): void;
}

const BUSY_MS = 2_000;

/**
 * Opens (or creates) a Cuepoint file, brings it to the present schema and takes the lock.
 * Throws {@link CuepointError}: `db-locked`, `db-readonly`, `db-newer`, `db-damaged`, `db-not-cuepoint`,
 * `db-missing-folder`, `db-full`, `db-failed`. Nothing is changed in a file that is refused.
 */
export function openStore(file: string): Store {
  if (!existsSync(dirname(file))) throw new CuepointError('db-missing-folder', { message: dirname(file) });
  const opened: Array<{ close(): void }> = [];
  try {
    const lock: FileLock = lockFile(file);
    opened.push(lock);
    const writer = connect(file, { timeout: BUSY_MS });
    opened.push(writer);
    configure(writer);
    migrate(writer, file);
    // After the first write in WAL, SQLite may fall back to NORMAL (sqlite.org/pragma.html#pragma_synchronous).
    assertDurable(writer);
    const reader = connect(file, { timeout: BUSY_MS, readonly: true });
    opened.push(reader);
    reader.exec('PRAGMA query_only = ON; PRAGMA cache_size = -8000; PRAGMA mmap_size = 268435456');
    return { file, writer, reader, raw: writer, close: () => closeAll(opened) };
  } catch (thrown) {
    closeAll(opened);
    if (thrown instanceof CuepointError) throw thrown;
    const { code, detail } = errorData(thrown);
    throw new CuepointError(code, detail, { cause: thrown });
  }
}

/** Throws unless every commit reaches the disk before it is acknowledged. */
export function assertDurable(db: RawDb): void {
  db.exec('PRAGMA synchronous = FULL');
  const level = db.value<number>('PRAGMA synchronous');
  if (level !== 2) throw new CuepointError('db-failed', { message: `synchronous is ${level}, not FULL` });
}

function configure(db: RawDb): void {
  const mode = db.value<string>('PRAGMA journal_mode = WAL');
  if (mode !== 'wal') throw new CuepointError('db-readonly', { message: `journal mode ${mode}` });
  db.exec(`PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -16000;
    PRAGMA mmap_size = 268435456;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_size_limit = 67108864`);
}

function closeAll(opened: Array<{ close(): void }>): void {
  for (const one of opened.reverse()) one.close();
}
