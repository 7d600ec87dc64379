import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { schemaVersion } from '@db/connection/identity';
import { connect, type RawDb } from '@db/connection/sqlite';
import { LOGGED_TABLES } from '@db/log/triggers';
import { MIGRATIONS } from '@db/migrations';
import { CuepointError } from '@shared/errors';

/** What is known of a copy after it was looked through. */
export interface Verified {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly checksum: string;
  readonly schema: number;
  /** Rows per table of the user's records. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Looks through a closed copy: it must be ours, of a schema this program knows, with whole pages and references that
 * hold. Throws `db-not-cuepoint`, `db-newer`, `db-damaged`.
 */
export async function verify(file: string): Promise<Verified> {
  const db = connect(file, { readonly: true, fileMustExist: true });
  try {
    const schema = lookThrough(db);
    const rows = countRows(db);
    return { file, schema, rows, bytes: statSync(file).size, checksum: await checksum(file) };
  } finally {
    db.close();
  }
}

/** The schema of a whole file of ours; throws as {@link verify}. */
export function lookThrough(db: RawDb): number {
  const schema = schemaVersion(db, MIGRATIONS.length);
  if (schema === 0) throw new CuepointError('db-not-cuepoint');
  const pages = db.value<string>('PRAGMA quick_check(1)');
  if (pages !== 'ok') throw new CuepointError('db-damaged', { message: pages });
  if (db.all('PRAGMA foreign_key_check').length > 0)
    throw new CuepointError('db-damaged', { message: 'references' });
  return schema;
}

/** Rows per table; of a file with an earlier schema the tables that it has. */
export function countRows(db: RawDb): Record<string, number> {
  const there = new Set(db.all<{ name: string }>('SELECT name FROM sqlite_schema').map(({ name }) => name));
  return Object.fromEntries(
    LOGGED_TABLES.filter((table) => there.has(table)).map((table) => [
      table,
      db.value<number>(`SELECT count(*) FROM ${table}`),
    ]),
  );
}

async function checksum(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
