import type { RawDb } from '@db/connection/sqlite';
import { installDerived, rebuildDerived, removeDerived } from '@db/derived';
import { installChangeLog, LOGGED_TABLES, removeChangeLog } from '@db/log/triggers';
import type { Day, Zone } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { type Size, writeLarge } from './large';
import { playCourses } from './played';
import { writeSmall } from './small';
import { createWriter } from './writer';

export interface SeedOptions {
  readonly size: 'small' | 'large';
  /** The day everything is arranged around. */
  readonly today: Day;
  readonly zone: Zone;
  /** Fewer rows of the large data, for tests and for comparing a tenth with the whole. */
  readonly rows?: Size;
}

/** How many rows each table has. */
export type Counts = Readonly<Record<string, number>>;

/**
 * Fills an empty file with demo data: the same for the same `today`, whatever the machine. All or nothing, without a
 * line in the history. Throws `conflict` when the file has records already.
 */
export function seed(db: RawDb, options: SeedOptions): Counts {
  if (!isEmpty(db)) throw new CuepointError('conflict', { what: 'not-empty' });
  const { size, today, zone } = options;
  const usual = db.value<number>('PRAGMA cache_size');
  // With the usual cache most pages would be written several times before the commit.
  if (size === 'large') db.exec('PRAGMA cache_size = -400000');
  db.sqlite.transaction(() => {
    removeChangeLog(db);
    removeDerived(db);
    const indexes = size === 'large' ? takeIndexes(db) : [];
    const write = createWriter(db);
    for (const [id, value] of Object.entries({ zone, me: 'Maja Novak', currency: 'EUR' })) {
      // A file that was opened before has settings already.
      if (!db.get('SELECT 1 FROM settings WHERE id = ?', [id]))
        write.add('settings', { id, value: JSON.stringify(value) });
    }
    if (size === 'small') writeSmall(write, today, zone);
    else writeLarge(write, today, zone, options.rows);
    // An index made at once over all rows takes a fraction of the time that growing it does.
    for (const sql of indexes) db.exec(sql);
    rebuildDerived(db);
    installDerived(db);
    if (size === 'small') playCourses(db, today);
    installChangeLog(db);
  })();
  db.exec(`PRAGMA cache_size = ${usual}; PRAGMA shrink_memory`);
  return countRows(db);
}

/** The demo of the window; one that was started again on the same folder goes on where it was. */
export function fillDemo(db: RawDb, on: Pick<SeedOptions, 'today' | 'zone'>): void {
  if (isEmpty(db)) seed(db, { size: 'small', ...on });
}

/** Removes the indexes of the user's tables and gives the statements that make them again. */
function takeIndexes(db: RawDb): string[] {
  const marks = LOGGED_TABLES.map(() => '?').join(', ');
  const indexes = db.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${marks})`,
    LOGGED_TABLES,
  );
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  return indexes.map(({ sql }) => sql);
}

/** Whether nobody has entered anything yet; settings do not count. */
export const isEmpty = (db: RawDb): boolean =>
  db.value<number>(`SELECT EXISTS (SELECT 1 FROM clients) OR EXISTS (SELECT 1 FROM products)
    OR EXISTS (SELECT 1 FROM import_batches)`) === 0;

/** Rows per table of the user's records. */
export const countRows = (db: RawDb): Counts =>
  Object.fromEntries(
    LOGGED_TABLES.map((table) => [table, db.value<number>(`SELECT count(*) FROM ${table}`)]),
  );
