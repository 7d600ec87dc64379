import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { connect, type RawDb } from '@db/connection/sqlite';
import { type Verified, verify } from './verify';

/** Pages copied and pages in all. */
export type CopyProgress = (done: number, total: number) => void;

const PAGES_AT_ONCE = 2_000;

/** A name beside `file` that nobody else has: what is made under it is ours to remove, whatever else lies there or is being copied. */
export const nameBeside = (file: string): string => `${file}.${randomUUID()}.part`;

/** Removes what was made under a {@link nameBeside}, with everything that opening it left beside it. */
export function removeBeside(made: string): void {
  const folder = dirname(made);
  for (const name of readdirSync(folder))
    if (name.startsWith(basename(made))) rmSync(join(folder, name), { force: true });
}

/**
 * Copies an open database, also while it is written to (SQLite's backup API), into one whole file without a log beside
 * it, and looks through the copy. When anything goes wrong the unfinished copy is removed.
 * @param to a {@link nameBeside} the place where it is to stand in the end
 */
export async function copyVerified(
  from: RawDb,
  to: string,
  progress: CopyProgress = () => undefined,
): Promise<Verified> {
  try {
    await from.sqlite.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
    closeLog(to);
    const verified = await verify(to);
    toDisk(to);
    return verified;
  } catch (thrown) {
    removeBeside(to);
    throw thrown;
  }
}

/** What SQLite keeps beside a database. */
export const LOG_ENDS = ['-wal', '-shm', '-journal'] as const;

/** Removes what SQLite keeps beside a database; what was not yet written into it is gone then. */
export function removeLog(file: string): void {
  for (const end of LOG_ENDS) rmSync(`${file}${end}`, { force: true });
}

/** The copy says WAL in its head; as one plain file it can be opened from a read-only disk too. */
function closeLog(file: string): void {
  const db = connect(file);
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Makes sure that the file is on the disk and not only in the system's memory. */
export function toDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
