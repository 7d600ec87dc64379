import { existsSync, lstatSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorData } from '@db/connection/errors';
import { lockFile } from '@db/connection/lock';
import { isSameFile, realFile } from '@db/connection/real';
import { schemaVersion } from '@db/connection/identity';
import { connect, type RawDb } from '@db/connection/sqlite';
import { MIGRATIONS } from '@db/migrations';
import { CuepointError } from '@shared/errors';
import { type FileReason, fileFailure } from '@shared/errors/file-reasons';
import { LOG_ENDS, nameBeside, removeAbandoned, removeBeside, removeLog } from './beside';
import { type CopyProgress, copyVerified } from './copy';
import type { Verified } from './verify';

/**
 * Writes a verified copy of the open database to `out`. The copy takes its name only when it is whole, so an earlier
 * backup of that name is replaced by a good one or not at all. Throws `backup-failed` when the place cannot be written
 * or holds a file that is no backup of ours, `db-damaged` when the database itself is.
 */
export async function backup(db: RawDb, out: string, progress?: CopyProgress): Promise<Verified> {
  const file = placeFor(db, out);
  // Before the copy: it may need the room.
  removeAbandoned(file, db.sqlite.name, Date.now());
  const unfinished = nameBeside(file);
  try {
    const verified = await copyVerified(db, unfinished, progress);
    // What a killed program left beside an earlier file of that name would be read into this one.
    removeLog(file);
    renameSync(unfinished, file);
    return { ...verified, file };
  } catch (thrown) {
    removeBeside(unfinished);
    const { code, detail } = errorData(thrown);
    if (code === 'db-full' || code === 'db-damaged') throw new CuepointError(code, detail, { cause: thrown });
    throw new CuepointError('backup-failed', { ...fileFailure(thrown, 'write') }, { cause: thrown });
  }
}

/** Where `out` leads, once nothing speaks against a backup there. */
function placeFor(db: RawDb, out: string): string {
  const file = realFile(resolve(out));
  refuse(!existsSync(dirname(file)), 'no-folder', file);
  const there = lstatSync(file, { throwIfNoEntry: false });
  refuse(there?.isSymbolicLink() ?? false, 'link', file);
  refuse(there?.isDirectory() ?? false, 'folder', file);
  refuse(there !== undefined && !there.isFile(), 'no-file', file);
  refuse(BESIDE_DATABASE.test(file) && existsSync(file.replace(BESIDE_DATABASE, '')), 'is-database', file);
  refuse(isSameFile(db.sqlite.name, file), 'is-self', file);
  refuse(existsSync(file) && !isOurs(file), 'is-other', file);
  refuse(existsSync(file) && isWorkedWith(file), 'in-use', file);
  return file;
}

/** What SQLite and the program keep beside a database: a backup of that name would be read as its log. */
const BESIDE_DATABASE = /-(wal|shm|journal|lock)$/;

function refuse(wrong: boolean, reason: FileReason, message: string): void {
  if (wrong) throw new CuepointError('backup-failed', { message, reason });
}

function isOurs(file: string): boolean {
  try {
    const db = connect(file, { readonly: true });
    try {
      return schemaVersion(db, MIGRATIONS.length) > 0;
    } finally {
      db.close();
    }
  } catch {
    return false; // whatever is wrong with it: it is not replaced
  }
}

/**
 * A backup is one plain file. A database that is worked with says so: in its head (it writes a log first), or by what lies beside it. To
 * replace that one would lose records that are nowhere else.
 */
function isWorkedWith(file: string): boolean {
  if (LOG_ENDS.some((end) => existsSync(`${file}${end}`)) || isHeld(file)) return true;
  const db = connect(file, { readonly: true });
  try {
    return db.value<string>('PRAGMA journal_mode') === 'wal';
  } finally {
    db.close();
  }
}

/** Whether a program has the lock of the file; one that was left behind holds nobody off. */
function isHeld(file: string): boolean {
  if (!existsSync(`${file}-lock`)) return false;
  try {
    lockFile(file).close();
    return false;
  } catch (thrown) {
    return errorData(thrown).code === 'db-locked';
  }
}
