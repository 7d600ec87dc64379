import { CuepointError } from '@shared/errors';
import type { RawDb } from './sqlite';

/** "CUEP": marks a SQLite file as ours (sqlite.org/fileformat2.html#application_id). */
export const APPLICATION_ID = 0x43554550;

/**
 * The version of the schema in the file, 0 for a new one; `known` is the newest that this program has. Only reads, so a
 * file that is refused stays as it was. Throws `db-not-cuepoint` for someone else's file, `db-newer` for one of a later
 * program, and what SQLite says of a file that is cut off or no database at all.
 */
export function schemaVersion(db: RawDb, known: number): number {
  const version = db.value<number>('PRAGMA user_version');
  const id = db.value<number>('PRAGMA application_id');
  if (id !== APPLICATION_ID) {
    const tables = db.value<number>('SELECT count(*) FROM sqlite_schema');
    if (version !== 0 || id !== 0 || tables > 0) throw new CuepointError('db-not-cuepoint');
  }
  if (version > known) throw new CuepointError('db-newer', { found: version, known });
  return version;
}
