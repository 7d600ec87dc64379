import type { LoggedTable } from '@db/log/triggers';

/**
 * The twin of an insert trigger for bulk work: what the trigger does row by row, done for all rows of the table behind a rowid
 * (its one parameter). Several times faster, because the statement starts once and indexes meet their rows in order.
 */
export interface Added {
  readonly trigger: string;
  readonly table: LoggedTable;
  readonly sql: string;
  /**
   * The twin of clients does it for new ones, whose records are written with them. Then `sql` has a second parameter: the rowid behind
   * which clients are new.
   */
  readonly butNewClients?: true;
}

/** Instead of that rowid, where clients and their records are written apart. */
export const NO_NEW_CLIENTS = Number.MAX_SAFE_INTEGER;
