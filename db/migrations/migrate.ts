import { copyFileSync, existsSync, statSync } from 'node:fs';
import type { RawDb } from '@db/connection/sqlite';
import { installDerived } from '@db/derived';
import { installChangeLog } from '@db/log/triggers';
import { CuepointError } from '@shared/errors';
import { MIGRATIONS } from './index';
import type { Migration } from './migration';

/** "CUEP": marks a SQLite file as ours (sqlite.org/fileformat2.html#application_id). */
export const APPLICATION_ID = 0x43554550;

/**
 * Brings the file to the newest schema. The file is copied beside itself before a change of an existing schema
 * (`<file>.before-v<N>`). Throws `db-newer` for a file of a later program, `db-not-cuepoint` for someone else's.
 */
export function migrate(db: RawDb, file: string, migrations: readonly Migration[] = MIGRATIONS): void {
  const known = migrations.length;
  const found = db.value<number>('PRAGMA user_version');
  refuseForeign(db, found);
  if (found > known) throw new CuepointError('db-newer', { found, known });
  if (found === known) return;
  if (found > 0) copyBefore(db, file, known);
  for (const migration of migrations.slice(found)) apply(db, migration);
}

function apply(db: RawDb, migration: Migration): void {
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    db.sqlite.transaction(() => {
      migration.up(db);
      const broken = db.sqlite.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`migration ${migration.name} breaks ${broken.length} references`);
      // Triggers name every column, so they are written anew after each change of the tables.
      installDerived(db);
      installChangeLog(db);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migration.version}`);
    })();
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

function refuseForeign(db: RawDb, version: number): void {
  const id = db.value<number>('PRAGMA application_id');
  if (id === APPLICATION_ID) return;
  const tables = db.value<number>('SELECT count(*) FROM sqlite_schema');
  if (version !== 0 || id !== 0 || tables > 0) throw new CuepointError('db-not-cuepoint');
}

function copyBefore(db: RawDb, file: string, version: number): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = `${file}.before-v${version}`;
  if (!existsSync(copy)) copyFileSync(file, copy);
  if (statSync(copy).size === 0) throw new CuepointError('backup-failed', { message: copy });
}
