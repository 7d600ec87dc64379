import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorData } from '@db/connection/errors';
import { schemaVersion } from '@db/connection/identity';
import { connect, type RawDb } from '@db/connection/sqlite';
import { MIGRATIONS } from '@db/migrations';
import { CuepointError } from '@shared/errors';
import { type CopyProgress, copyVerified } from './copy';
import type { Verified } from './verify';

/**
 * Writes a verified copy of the open database to `out`. The copy takes its name only when it is whole, so an earlier
 * backup of that name is replaced by a good one or not at all. Throws `backup-failed` when the place cannot be written
 * or holds a file that is no backup of ours.
 */
export async function backup(db: RawDb, out: string, progress?: CopyProgress): Promise<Verified> {
  const file = resolve(out);
  refuse(!existsSync(dirname(file)), `${dirname(file)} is not there`);
  refuse(isSameFile(db.sqlite.name, file), `${file} is the database itself`);
  refuse(existsSync(file) && !isOurs(file), `${file} is another file`);
  const unfinished = `${file}.part`;
  try {
    const verified = await copyVerified(db, unfinished, progress);
    renameSync(unfinished, file);
    return { ...verified, file };
  } catch (thrown) {
    if (errorData(thrown).code === 'db-full') throw new CuepointError('db-full');
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CuepointError('backup-failed', { message }, { cause: thrown });
  }
}

function refuse(wrong: boolean, message: string): void {
  if (wrong) throw new CuepointError('backup-failed', { message });
}

/** By the disk's own number, because one file has many names: a linked folder, capital letters where they do not count. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
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
