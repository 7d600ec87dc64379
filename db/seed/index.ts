import type { RawDb } from '@db/connection/sqlite';
import { installDerived, rebuildDerived, removeDerived } from '@db/derived';
import { installChangeLog, LOGGED_TABLES, removeChangeLog } from '@db/log/triggers';
import type { Day, Zone } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { writeSmall } from './small';
import { createWriter } from './writer';

export interface SeedOptions {
  readonly size: 'small' | 'large';
  /** The day everything is arranged around. */
  readonly today: Day;
  readonly zone: Zone;
}

/** How many rows each table has. */
export type Counts = Readonly<Record<string, number>>;

/**
 * Fills an empty file with demo data: the same for the same `today`, whatever the machine. All or nothing, without a
 * line in the history. Throws `conflict` when the file has records already.
 */
export function seed(db: RawDb, options: SeedOptions): Counts {
  if (!isEmpty(db)) throw new CuepointError('conflict', { what: 'not-empty' });
  db.sqlite.transaction(() => {
    removeChangeLog(db);
    removeDerived(db);
    writeSmall(createWriter(db), options.today, options.zone);
    rebuildDerived(db);
    installDerived(db);
    installChangeLog(db);
  })();
  return countRows(db);
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
