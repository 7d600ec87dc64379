import { CuepointError } from '@shared/errors';
import { errorData } from './errors';
import { realFile } from './real';
import { connect } from './sqlite';

export interface FileLock {
  close(): void;
}

/**
 * Keeps a second writer away from the file for as long as this process lives. The lock is SQLite's own exclusive file
 * lock on an empty neighbour (`<file>-lock`), so the system frees it even when the process is killed; no stale lock
 * can lock the user out. Symbolic links share the lock of their file; a hard link is a second name with a lock and a log of its own, under
 * which a database must not be worked with. Throws `db-locked` when another program holds it.
 */
export function lockFile(file: string): FileLock {
  const holder = connect(`${realFile(file)}-lock`, { timeout: 0 });
  try {
    holder.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return { close: () => holder.close() };
  } catch (thrown) {
    holder.close();
    if (errorData(thrown).code === 'db-locked')
      throw new CuepointError('db-locked', { file }, { cause: thrown });
    throw thrown;
  }
}
