import type { RawDb, ReadableDb } from '@db/connection/sqlite';

/** Tables whose every row change is logged: what the user owns. Each has a TEXT key `id`. */
export const LOGGED_TABLES = [
  'settings',
  'products',
  'clients',
  'client_tags',
  'people',
  'phones',
  'emails',
  'deals',
  'stage_visits',
  'control_points',
  'activities',
  'needs',
  'templates',
  'documents',
  'document_files',
  'approval_rounds',
  'approvals',
  'payment_lines',
  'receipts',
  'receipt_parts',
  'refunds',
  'preparation_steps',
  'survey_responses',
  'survey_scores',
  'cases',
  'segments',
  'permissions',
  'contact_windows',
  'recurrences',
  'yearly_events',
  'occasion_skips',
  'scripts',
  'call_sessions',
  'call_session_lines',
  'week_plans',
  'plan_lines',
  'plan_removals',
  'import_batches',
] as const;
export type LoggedTable = (typeof LOGGED_TABLES)[number];

/** Names of a table's columns, in order. */
export const columnsOf = (db: ReadableDb, table: LoggedTable): string[] =>
  db
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid', [table])
    .map(({ name }) => name);

/** SQL that gives a row as JSON, the form in which the change log keeps it. */
export const rowAsJson = (columns: readonly string[], row: string): string =>
  `json_object(${columns.map((column) => `'${column}', ${row}${column}`).join(', ')})`;

/**
 * (Re)creates the triggers that write every row change, before and after as JSON, under the command that runs: the
 * latest line of `commands`. A change outside a command is impossible, because the reference would not hold.
 */
export function installChangeLog(db: RawDb): void {
  removeChangeLog(db);
  for (const table of LOGGED_TABLES) {
    const columns = columnsOf(db, table);
    // Between two migrations, the tables of the later one are not there yet.
    if (columns.length === 0) continue;
    const before = rowAsJson(columns, 'OLD.');
    const after = rowAsJson(columns, 'NEW.');
    db.exec(`
      CREATE TRIGGER log_${table}_insert AFTER INSERT ON ${table} BEGIN ${entry(table, 'NEW', 'NULL', after)} END;
      CREATE TRIGGER log_${table}_update AFTER UPDATE ON ${table} WHEN ${before} <> ${after}
        BEGIN ${entry(table, 'NEW', before, after)} END;
      CREATE TRIGGER log_${table}_delete AFTER DELETE ON ${table} BEGIN ${entry(table, 'OLD', before, 'NULL')} END;`);
  }
}

/** Takes the triggers away, for filling an empty file with demo data. */
export function removeChangeLog(db: RawDb): void {
  const names = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log_%'",
  );
  for (const { name } of names) db.exec(`DROP TRIGGER ${name}`);
}

const entry = (table: LoggedTable, row: 'NEW' | 'OLD', before: string, after: string) =>
  `INSERT INTO change_log (command, table_name, row_id, before, after)
   VALUES ((SELECT max(seq) FROM commands), '${table}', ${row}.id, ${before}, ${after});`;

/** The name of the trigger that logs the new rows of a table. */
export const insertTrigger = (table: LoggedTable): string => `log_${table}_insert`;

/** The name of the trigger that logs the removed rows of a table. */
export const deleteTrigger = (table: LoggedTable): string => `log_${table}_delete`;

/** What {@link insertTrigger} does row by row, as one statement over all rows behind a rowid (its parameter), for bulk work. */
export const logInserted = (db: ReadableDb, table: LoggedTable): string =>
  `INSERT OR FAIL INTO change_log (command, table_name, row_id, before, after)
   SELECT (SELECT max(seq) FROM commands), '${table}', id, NULL, ${rowAsJson(columnsOf(db, table), '')}
   FROM ${table} WHERE rowid > ? ORDER BY rowid`;
