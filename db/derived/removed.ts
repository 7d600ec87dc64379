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

/** The rows that these lines of the log are about. */
export const LOGGED_ROWS =
  '(SELECT row_id FROM change_log WHERE command = :command AND n BETWEEN :from AND :to)';
