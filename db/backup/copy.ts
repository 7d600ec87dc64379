import { closeSync, fsyncSync, openSync } from 'node:fs';
import { connect, type RawDb } from '@db/connection/sqlite';
import { removeBeside } from './beside';
import { type Verified, verify } from './verify';

/** Pages copied and pages in all. */
export type CopyProgress = (done: number, total: number) => void;

const PAGES_AT_ONCE = 2_000;

/**
 * Copies an open database, also while it is written to (SQLite's backup API), into one whole file without a log beside
 * it, and looks through the copy. When anything goes wrong the unfinished copy is removed.
 * @param to a name beside (`nameBeside`) the place where it is to stand in the end
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
function toDisk(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
