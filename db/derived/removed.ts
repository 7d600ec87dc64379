import type { LoggedTable } from '@db/log/triggers';

/**
 * The twin of a delete trigger for bulk work: what the trigger does row by row, done for all rows that the lines from `:from` to
 * `:to` of a command's log are about. It runs before these rows are deleted.
 */
export interface Removed {
  readonly trigger: string;
  readonly table: LoggedTable;
  readonly sql: string;
  /** It takes words out of the full-text index, which may instead be made anew at the end. */
  readonly words?: true;
}

/**
 * The twin of a delete trigger that computes what is kept of the record's client or deal anew from what is left. It can wait until all
 * rows are gone, and is then done once for each of them that is still there, however many of its records went.
 */
export interface Anew {
  readonly trigger: string;
  readonly table: LoggedTable;
  /** Names the client or the deal. */
  readonly of: 'client_id' | 'deal_id';
  /** For the clients or deals {@link THESE}. */
  readonly sql: string;
}

/** The ids in `:ids`, a JSON array. */
export const THESE = '(SELECT value FROM json_each(:ids))';

/** The rows that these lines of the log are about. */
export const LOGGED_ROWS =
  '(SELECT row_id FROM change_log WHERE command = :command AND n BETWEEN :from AND :to)';
