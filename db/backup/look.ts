import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { realFile } from '@db/connection/real';
import { connect, type ReadableDb } from '@db/connection/sqlite';
import type { BackupLook, FileFacts } from '@shared/contract/restoring';
import { asRestoreError, asUnusable, sourceOf } from './source';
import { verify } from './verify';

/**
 * Looks through the backup `from` as restoring it would, and tells what it holds beside what the database `file` holds. Changes nothing. Throws
 * `restore-failed` for a backup that cannot be used.
 * @param present a connection to the database; null where it could not be opened
 */
export async function lookInto(from: string, file: string, present: ReadableDb | null): Promise<BackupLook> {
  try {
    const source = sourceOf(from, realFile(resolve(file)));
    return {
      backup: await factsOfBackup(source),
      present: present && factsOf(present, statSync(file).size),
    };
  } catch (thrown) {
    throw asRestoreError(thrown);
  }
}

async function factsOfBackup(source: string): Promise<FileFacts> {
  try {
    const { bytes } = await verify(source);
    const db = connect(source, { readonly: true, fileMustExist: true });
    try {
      return factsOf(db, bytes);
    } finally {
      db.close();
    }
  } catch (thrown) {
    throw asUnusable(thrown, source);
  }
}

function factsOf(db: ReadableDb, bytes: number): FileFacts {
  const count = (table: 'clients' | 'deals' | 'activities') =>
    db.value<number>(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`);
  return {
    bytes,
    changedAt: db.value<string | null>('SELECT max(at) FROM commands'),
    clients: count('clients'),
    deals: count('deals'),
    activities: count('activities'),
  };
}
