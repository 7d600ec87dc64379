import type { RawDb } from '@db/connection/sqlite';
import { columnsOf, LOGGED_TABLES, type LoggedTable } from './triggers';

/** The columns of the logged tables that are there. */
export type LoggedColumns = ReadonlyMap<LoggedTable, readonly string[]>;

export const loggedColumns = (db: RawDb): LoggedColumns =>
  new Map(
    LOGGED_TABLES.map((table): [LoggedTable, string[]] => [table, columnsOf(db, table)]).filter(
      ([, columns]) => columns.length > 0,
    ),
  );

/**
 * After a migration that added columns, the rows in the change log get them too, with their defaults: undo holds a row against
 * what the log says of it, so without them nothing that was done before could be taken back. New columns stand last in the
 * table and in the log alike; a migration that takes columns away or renames them rewrites the log itself.
 */
export function widenLog(db: RawDb, before: LoggedColumns): void {
  for (const [table, former] of before) {
    const added = db
      .all<{ name: string; value: string | null }>(
        'SELECT name, dflt_value AS value FROM pragma_table_info(?) ORDER BY cid',
        [table],
      )
      .filter(({ name }) => !former.includes(name));
    if (added.length === 0) continue;
    const columns = added.map(({ name, value }) => `'$.${name}', ${value ?? 'NULL'}`).join(', ');
    // json_set of nothing is nothing: a row that was made has no before.
    db.run(
      `UPDATE change_log SET before = json_set(before, ${columns}), after = json_set(after, ${columns}) WHERE table_name = ?`,
      [table],
    );
  }
}
