import { openForReading, openStore } from '@db/connection/open';
import { removeDerived } from '@db/derived';
import { LOGGED_TABLES, removeChangeLog } from '@db/log/triggers';

/**
 * What SQLite alone needs, in seconds, to store the records of an import into an empty file of the same schema: each row by one
 * prepared statement with its values bound, all in one transaction with its commit, all indexes in place.
 */
export interface ImportFloor {
  /** Only the records: neither change log nor kept answers nor search. */
  readonly bare: number;
  /** With the triggers that write change log, kept answers and search at each row. */
  readonly triggers: number;
}

/** Stores the records of `file` anew, into `to` and its neighbour. */
export function importFloor(file: string, to: string): ImportFloor {
  return { bare: stored(file, `${to}-bare`, false), triggers: stored(file, `${to}-triggers`, true) };
}

function stored(file: string, to: string, withTriggers: boolean): number {
  const source = rowsOf(file);
  const { raw, close } = openStore(to);
  try {
    if (!withTriggers) {
      removeDerived(raw);
      removeChangeLog(raw);
    }
    raw.exec('PRAGMA cache_size = -65536');
    const begun = performance.now();
    raw.exec('BEGIN IMMEDIATE');
    raw.run(
      "INSERT INTO commands (at, name, params, kind, state) VALUES ('2026-11-26', 'import.run', '{}', 'do', 'done')",
    );
    for (const { table, width, rows } of source) {
      const insert = raw.sqlite.prepare(
        `INSERT INTO ${table} VALUES (${Array.from({ length: width }, () => '?').join(', ')})`,
      );
      for (const row of rows) insert.run(row);
    }
    raw.exec('COMMIT');
    return (performance.now() - begun) / 1_000;
  } finally {
    close();
  }
}

interface Rows {
  readonly table: string;
  readonly width: number;
  readonly rows: readonly unknown[][];
}

/** All logged rows of a file but those that every file has, in memory, so that the floor's time holds no reading. */
function rowsOf(file: string): Rows[] {
  const { raw, close } = openForReading(file);
  try {
    return LOGGED_TABLES.filter(
      (table) => !['settings', 'import_batches', 'segments'].includes(table),
    ).flatMap((table) => {
      const rows = raw.sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().all() as unknown[][];
      return rows.length === 0 ? [] : [{ table, width: rows[0]?.length ?? 0, rows }];
    });
  } finally {
    close();
  }
}
