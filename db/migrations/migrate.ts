import { copyFileSync, renameSync, statSync } from 'node:fs';
import { APPLICATION_ID, schemaVersion } from '@db/connection/identity';
import type { RawDb } from '@db/connection/sqlite';
import { fillDerived, installDerived } from '@db/derived';
import { installChangeLog } from '@db/log/triggers';
import { loggedColumns, widenLog } from '@db/log/widen';
import { CuepointError } from '@shared/errors';
import { MIGRATIONS } from './index';
import type { Migration } from './migration';

/** Hears which part of the work is done, 0…1. A large file takes a quarter of a minute, and nothing can be asked of it meanwhile. */
export type Tell = (part: number) => void;

/**
 * Brings the file to the newest schema. The file is copied beside itself before a change of an existing schema
 * (`<file>.before-v<N>`), and `tell` hears how far that is; a new file is made in a blink. Throws `db-newer` for a file of a later program,
 * `db-not-cuepoint` for someone else's.
 */
export function migrate(
  db: RawDb,
  file: string,
  migrations: readonly Migration[] = MIGRATIONS,
  tell: Tell = () => undefined,
): void {
  const known = migrations.length;
  const found = schemaVersion(db, known);
  if (found === known) return;
  const waiting = migrations.slice(found);
  let begun = 0;
  const step = () => {
    if (found > 0) tell(begun / (1 + STEPS * waiting.length));
    begun += 1;
  };
  if (found > 0) {
    step();
    copyBefore(db, file, known);
  }
  for (const migration of waiting) apply(db, migration, step);
}

/** So often {@link apply} tells that the next piece of its work begins. */
const STEPS = 3;

function apply(db: RawDb, migration: Migration, step: () => void): void {
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    db.sqlite.transaction(() => {
      step();
      const former = loggedColumns(db);
      migration.up(db);
      widenLog(db, former);
      step();
      const broken = db.sqlite.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`migration ${migration.name} breaks ${broken.length} references`);
      step();
      // Triggers name every column, so they are written anew after each change of the tables.
      installDerived(db);
      fillDerived(db);
      installChangeLog(db);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migration.version}`);
    })();
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

/**
 * The copy appears whole or not at all: a crash on the way leaves only its unfinished neighbour. What another program's reading holds in
 * the log is not in the file yet, so nothing is migrated beside it: `db-locked`.
 */
function copyBefore(db: RawDb, file: string, version: number): void {
  if (db.value('PRAGMA wal_checkpoint(TRUNCATE)') !== 0) throw new CuepointError('db-locked', { file });
  const copy = `${file}.before-v${version}`;
  const unfinished = `${copy}.part`;
  copyFileSync(file, unfinished);
  if (statSync(unfinished).size !== statSync(file).size)
    throw new CuepointError('backup-failed', { message: copy });
  renameSync(unfinished, copy);
}
