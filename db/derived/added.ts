import type { LoggedTable } from '@db/log/triggers';

/**
 * The twin of an insert trigger for bulk work: what the trigger does row by row, done for all rows of the table behind a rowid
 * (its one parameter). Several times faster, because the statement starts once and indexes meet their rows in order.
 */
export interface Added {
  readonly trigger: string;
  readonly table: LoggedTable;
  readonly sql: string;
}
