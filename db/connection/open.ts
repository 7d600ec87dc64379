import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { MIGRATIONS } from '@db/migrations';
import { migrate, type Tell } from '@db/migrations/migrate';
import { CuepointError } from '@shared/errors';
import { errorData } from './errors';
import { schemaVersion } from './identity';
import { lockFile } from './lock';
import { realFile } from './real';
import { connect, type RawDb, type ReadableDb, type WritableDb } from './sqlite';

/** An open database file: one writer, one reader beside it (WAL), and the lock that keeps a second program out. */
export interface Store {
  /** Where it really lies, whatever name it was opened by. */
  readonly file: string;
  readonly writer: WritableDb;
  /** Sees what is committed, also while long work holds the writer. */
  readonly reader: ReadableDb;
  /** For backup, migration tests and the benchmark only. */
  readonly raw: RawDb;
  /**
   * One short transaction on tables outside of the change log (what went out of the program), also of a file that was
   * opened for reading: SQLite's own lock keeps it apart from the window's commands.
   */
  note<T>(body: (db: WritableDb) => T): T;
  /** Frees the pages that both connections have in memory; the next questions read theirs again. */
  shrink(): void;
  close(): void;
}

/** A note waits for long work of another program to end. */
const NOTE_MS = 15_000;
const BUSY_MS = 2_000;
/** Pages are read into a cache of bounded size: mapped files would count as the program's memory as far as they are touched. */
const READER = 'PRAGMA query_only = ON; PRAGMA cache_size = -12000; PRAGMA mmap_size = 0';

/**
 * Opens (or creates) a Cuepoint file, brings it to the present schema and takes the lock. `tell` hears how far an older file is brought.
 * Throws {@link CuepointError}: `db-locked`, `db-readonly`, `db-newer`, `db-damaged`, `db-not-cuepoint`,
 * `db-missing-folder`, `db-full`, `db-failed`. Nothing is changed in a file that is refused.
 */
export function openStore(file: string, tell?: Tell): Store {
  if (!existsSync(dirname(file))) throw new CuepointError('db-missing-folder', { message: dirname(file) });
  const opened: Array<{ close(): void }> = [];
  try {
    const writer = connect(file, { timeout: BUSY_MS });
    opened.push(writer);
    // Before the lock and the settings, which leave traces: a file that is not ours stays as it is.
    schemaVersion(writer, MIGRATIONS.length);
    opened.push(lockFile(file));
    configure(writer);
    refuseDamaged(writer);
    migrate(writer, realFile(file), MIGRATIONS, tell);
    // After the first write in WAL, SQLite may fall back to NORMAL (sqlite.org/pragma.html#pragma_synchronous).
    assertDurable(writer);
    const reader = connect(file, { timeout: BUSY_MS, readonly: true });
    opened.push(reader);
    reader.exec(READER);
    const note = <T>(body: (db: WritableDb) => T): T => inTransaction(writer, body);
    const shrink = () => shrinkAll([writer, reader]);
    return { file: realFile(file), writer, reader, raw: writer, note, shrink, close: () => closeAll(opened) };
  } catch (thrown) {
    closeAll(opened);
    throw asOpeningError(thrown);
  }
}

/**
 * Opens a file for looking only, also while another program writes to it. What its reader sees is of one moment, so that the slices of
 * an export fit together; a note begins the next one. Throws as {@link openStore}, except `db-locked`; a file of an earlier schema is
 * brought to the present one first, and a missing one is `not-found`.
 *
 * One moment of a file without a log, as a copied backup is, costs that nobody else can open it for writing until it is closed: `db-locked`.
 * That is said and passes; slices that do not fit together would cancel events in other people's calendars, and nobody would know.
 */
export function openForReading(file: string): Store {
  if (!existsSync(file)) throw new CuepointError('not-found', { what: 'file', id: file });
  // Not opened as read-only, so that the last one to close takes the log's files away; `query_only` refuses writes.
  const plain = connectedFor(file);
  const opened = [plain];
  try {
    const found = schemaVersion(plain, MIGRATIONS.length);
    // Whoever only looks makes no database out of an empty file.
    if (found === 0) throw new CuepointError('not-found', { what: 'file', id: file });
    if (found < MIGRATIONS.length) {
      const isPlain = plain.value<string>('PRAGMA journal_mode') !== 'wal';
      plain.close();
      openStore(file).close();
      if (isPlain) keepPlain(file);
      return openForReading(file);
    }
    // Whoever tries to write through it gets `db-readonly` from SQLite itself.
    plain.exec(READER);
    const reader = connectedFor(file);
    opened.push(reader);
    reader.exec(`${READER}; BEGIN`);
    const note = <T>(body: (db: WritableDb) => T): T => {
      // In a file without a log, as a backup is, whoever reads keeps writers away.
      reader.exec('COMMIT');
      try {
        return noteBeside(file, body);
      } finally {
        reader.exec('BEGIN');
      }
    };
    const [shrink, close] = [() => shrinkAll(opened), () => closeAll(opened)];
    return { file: realFile(file), writer: plain, reader, raw: plain, note, shrink, close };
  } catch (thrown) {
    closeAll(opened);
    throw asOpeningError(thrown);
  }
}

/** A backup stays the one plain file that it was, also when it was brought to the present schema. */
function keepPlain(file: string): void {
  const db = connectedFor(file);
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Writes beside whoever has the file: in a connection of its own that waits for its turn. */
function noteBeside<T>(file: string, body: (db: WritableDb) => T): T {
  const db = connect(file, { timeout: NOTE_MS, fileMustExist: true });
  try {
    assertDurable(db);
    db.exec('PRAGMA foreign_keys = ON');
    return inTransaction(db, body);
  } finally {
    db.close();
  }
}

function inTransaction<T>(db: RawDb, body: (db: WritableDb) => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = body(db);
    db.exec('COMMIT');
    return value;
  } catch (thrown) {
    if (db.sqlite.inTransaction) db.exec('ROLLBACK');
    throw thrown;
  }
}

/** Throws as a refused file also when there is a folder, or a file that nobody may read. */
function connectedFor(file: string): RawDb {
  try {
    return connect(file, { timeout: BUSY_MS, fileMustExist: true });
  } catch (thrown) {
    throw asOpeningError(thrown);
  }
}

/** A missing folder was ruled out before: what cannot be opened then is not allowed to be. */
function asOpeningError(thrown: unknown): CuepointError {
  if (thrown instanceof CuepointError) return thrown;
  const { code, detail } = errorData(thrown);
  return new CuepointError(code === 'db-missing-folder' ? 'db-readonly' : code, detail, { cause: thrown });
}

/** Throws unless every commit reaches the disk before it is acknowledged. */
function assertDurable(db: RawDb): void {
  db.exec('PRAGMA synchronous = FULL');
  const level = db.value<number>('PRAGMA synchronous');
  if (level !== 2) throw new CuepointError('db-failed', { message: `synchronous is ${level}, not FULL` });
}

/** Not `temp_store = MEMORY`: with it each row of an index that is made is allocated by itself, a tenth of a large import. */
function configure(db: RawDb): void {
  refuseReadonly(db);
  const mode = db.value<string>('PRAGMA journal_mode = WAL');
  if (mode !== 'wal') throw new CuepointError('db-readonly', { message: `journal mode ${mode}` });
  db.exec(`PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -16000;
    PRAGMA mmap_size = 268435456;
    PRAGMA journal_size_limit = 67108864`);
}

/** A file that may not be written opens all the same, even for BEGIN IMMEDIATE; only a write tells. */
function refuseReadonly(db: RawDb): void {
  const version = db.value<number>('PRAGMA user_version');
  db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`);
}

/** A file that fits here is looked through in some tens of milliseconds; a large one would delay every start. */
const QUICK_CHECK_BYTES = 32 * 1024 * 1024;

function refuseDamaged(db: RawDb): void {
  const size = db.value<number>('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size');
  if (size > QUICK_CHECK_BYTES) return;
  const found = db.value<string>('PRAGMA quick_check(1)');
  if (found !== 'ok') throw new CuepointError('db-damaged', { message: found });
}

function shrinkAll(opened: readonly RawDb[]): void {
  for (const one of opened) if (one.sqlite.open) one.exec('PRAGMA shrink_memory');
}

function closeAll(opened: Array<{ close(): void }>): void {
  for (const one of opened.reverse()) one.close();
}
