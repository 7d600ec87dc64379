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

const searched = (table: LoggedTable): readonly Removed[] => {
  const trigger = `derive_search_${table}_delete`;
  return [
    {
      ...{ trigger, table },
      sql: `DELETE FROM search_text WHERE rowid IN (SELECT doc FROM search_ref WHERE ref IN ${LOGGED_ROWS})`,
      words: true,
    },
    { trigger, table, sql: `DELETE FROM search_ref WHERE ref IN ${LOGGED_ROWS}` },
  ];
};

/** The delete triggers that have twins; rows of a table with any other are deleted one by one. */
export const REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_client_delete',
    table: 'clients',
    sql: `DELETE FROM client_state WHERE client_id IN ${LOGGED_ROWS}`,
  },
  {
    trigger: 'derive_touch_client_delete',
    table: 'clients',
    sql: `DELETE FROM touch_state WHERE client_id IN ${LOGGED_ROWS}`,
  },
  ...searched('clients'),
  ...searched('people'),
  ...searched('phones'),
  ...searched('emails'),
];
