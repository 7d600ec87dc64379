import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorData } from '@db/connection/errors';
import { type FileLock, lockFile } from '@db/connection/lock';
import { openStore } from '@db/connection/open';
import { realFile } from '@db/connection/real';
import { connect } from '@db/connection/sqlite';
import { CuepointError } from '@shared/errors';
import { nameBeside, removeAbandoned, removeBeside, removeLog } from './beside';
import { copyVerified } from './copy';
import { asRestoreError, asUnusable, sourceOf } from './source';
import type { Verified } from './verify';

export interface Restored extends Verified {
  /** Where the replaced database is kept; null when there was none. */
  readonly kept: string | null;
}

/**
 * Puts a backup in the place of the database `file`. The backup is copied and looked through first; only then the
 * present file is kept under a name with the time (`now`, ISO 8601) and replaced in one step. Throws `db-locked` while
 * a program has the file open, `restore-failed` for a backup that cannot be used and for everything else; in each case the present
 * records stay.
 */
export async function restore(file: string, from: string, now: string): Promise<Restored> {
  const target = realFile(resolve(file));
  const source = sourceOf(from, target);
  if (!existsSync(dirname(target)))
    throw new CuepointError('db-missing-folder', { message: dirname(target) });
  const lock = lockOf(target);
  const copy = nameBeside(target);
  try {
    removeAbandoned(target, source, Date.parse(now));
    const verified = await usable(source, copy);
    const kept = existsSync(target) ? keep(target, now) : null;
    renameSync(copy, target);
    return { ...verified, file: target, kept };
  } catch (thrown) {
    throw asRestoreError(thrown);
  } finally {
    removeBeside(copy);
    lock.close();
  }
}

/** The folder was looked for before: a lock that cannot be made there means that nothing can. */
function lockOf(target: string): FileLock {
  try {
    return lockFile(target);
  } catch (thrown) {
    if (thrown instanceof CuepointError) throw thrown;
    throw new CuepointError('db-readonly', { message: target }, { cause: thrown });
  }
}

/**
 * The backup copied beside the database, brought to the present schema and opened once, while the present file is still there. What is
 * wrong with it is said of the backup: the database is not to blame.
 */
async function usable(source: string, copy: string): Promise<Verified> {
  try {
    const verified = await copyOf(source, copy);
    openStore(copy).close();
    return verified;
  } catch (thrown) {
    throw asUnusable(thrown, source);
  }
}

async function copyOf(source: string, to: string): Promise<Verified> {
  const db = connect(source, { readonly: true, fileMustExist: true });
  try {
    return await copyVerified(db, to);
  } finally {
    db.close();
  }
}

/** Gives the present file a second name; the first is then taken over in one step, so there is a database at any moment. */
function keep(target: string, now: string): string {
  const time = now.slice(0, 19).replaceAll(':', '-');
  // It can be restored in turn, so it is called as every database is.
  const name = `${target.replace(/\.sqlite$/, '')}.replaced-${time}`;
  let kept = `${name}.sqlite`;
  for (let more = 2; existsSync(kept); more += 1) kept = `${name}-${more}.sqlite`;
  const log = `${target}-wal`;
  // Opening a damaged file may throw its log away, so the log is kept before.
  if (existsSync(log)) copyFileSync(log, `${kept}-wal`);
  if (settle(target)) rmSync(`${kept}-wal`, { force: true });
  // The log belongs to the kept file, and must never meet the new one.
  removeLog(target);
  try {
    linkSync(target, kept);
  } catch {
    copyFileSync(target, kept); // not every disk knows second names
  }
  return kept;
}

/** Writes the log into the file; false for a damaged file, which stays as it is. */
function settle(target: string): boolean {
  try {
    const db = connect(target);
    try {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
    return true;
  } catch (thrown) {
    if (KEPT_AS_IT_IS.has(errorData(thrown).code)) return false;
    throw thrown;
  }
}

const KEPT_AS_IT_IS = new Set(['db-damaged', 'db-not-cuepoint']);
