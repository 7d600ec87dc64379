import { resolve } from 'node:path';
import { realFile } from '@db/connection/real';
import { connect, type RawDb, type ReadableDb } from '@db/connection/sqlite';
import type { BackupLook, FileFacts } from '@shared/contract/restoring';
import { asRestoreError, asUnusable, sourceOf } from './source';
import { lookThrough } from './verify';

/**
 * Looks through the backup `from` as restoring it would, and tells what it holds beside what the database `file` holds. Changes nothing. Reads the
 * whole backup, which takes seconds for a large one: not for a process that others wait for. Throws `restore-failed` for a backup that cannot be used.
 * @param isOpen whether a program has the database open; the log of another one is not to be touched
 */
export function lookInto(from: string, file: string, isOpen: boolean): BackupLook {
  const target = realFile(resolve(file));
  try {
    const source = sourceOf(from, target);
    return { backup: factsOfBackup(source), present: isOpen ? factsOfPresent(target) : null };
  } catch (thrown) {
    throw asRestoreError(thrown);
  }
}

function factsOfBackup(source: string): FileFacts {
  try {
    return reading(source, (db) => {
      lookThrough(db);
      return factsOf(db);
    });
  } catch (thrown) {
    throw asUnusable(thrown, source);
  }
}

function factsOfPresent(file: string): FileFacts | null {
  try {
    return reading(file, factsOf);
  } catch {
    return null; // what is wrong with it is no reason against restoring, but for it
  }
}

function reading<T>(file: string, read: (db: RawDb) => T): T {
  const db = connect(file, { readonly: true, fileMustExist: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

function factsOf(db: ReadableDb): FileFacts {
  const count = (table: 'clients' | 'deals' | 'activities') =>
    db.value<number>(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`);
  return {
    // Not the size of the file: what is still in the log belongs to it.
    bytes: db.value<number>('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size'),
    changedAt: db.value<string | null>('SELECT max(at) FROM commands'),
    clients: count('clients'),
    deals: count('deals'),
    activities: count('activities'),
  };
}
