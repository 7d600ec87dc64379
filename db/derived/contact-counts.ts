import type { RawDb } from '@db/connection/sqlite';
import { slotOf } from '@shared/domain/planner/settings';
import { ACTIVITY_KINDS } from '@shared/domain/words';
import type { Added } from './added';
import { LOGGED_ROWS, type Removed } from './removed';

/** Stands in the triggers of each file: a new kind of meeting needs a migration that makes them and the table anew. */
const MEETINGS = ACTIVITY_KINDS.filter((kind) => slotOf(kind) === 'meetings')
  .map((kind) => `'${kind}'`)
  .join(', ');
const slot = (row: string) => `iif(${row}.kind IN (${MEETINGS}), 'meetings', 'calls')`;

/** What was entered when it was over was never planned for its day. */
const FIGURES: Readonly<Record<string, (row: string) => { day: string; result: string; when: string }>> = {
  planned: (row) => ({ day: `${row}.day`, result: "''", when: `${row}.status = 'planned'` }),
  kept: (row) => ({
    day: `${row}.day`,
    result: "''",
    when: `${row}.status = 'done' AND (${row}.done_at = ${row}.created_at) IS NOT 1`,
  }),
  done: (row) => ({
    day: `${row}.done_day`,
    result: `coalesce(${row}.result, '')`,
    when: `${row}.status = 'done'`,
  }),
};

/** One row for each figure that the contact counts in. */
const counted = (row: string, by: string, from = '', group = '') =>
  Object.entries(FIGURES)
    .map(([figure, of]) => {
      const { day, result, when } = of(row);
      return `SELECT '${figure}', ${day}, ${row}.manager, ${slot(row)}, ${result}, ${by} ${from}
        WHERE ${row}.deleted_at IS NULL AND ${when} ${group}`;
    })
    .join(' UNION ALL ');

/** The same of many contacts, added up. */
const countedOf = (where: string, by: string) =>
  `WITH a AS (SELECT * FROM activities WHERE ${where}) ${counted('a', by, 'FROM a', 'GROUP BY 2, 3, 4, 5')}`;

const COLUMNS = 'figure, day, manager, slot, result, count';
const add = (rows: string) => `INSERT INTO contact_counts (${COLUMNS}) SELECT * FROM (${rows}) WHERE TRUE
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;
const count = (row: 'OLD' | 'NEW', by: 1 | -1) => add(counted(row, String(by)));

const LOOKED_AT = [
  'day',
  'manager',
  'kind',
  'status',
  'result',
  'done_day',
  'done_at',
  'created_at',
  'deleted_at',
];
const values = (row: string) => LOOKED_AT.map((column) => `${row}.${column}`).join(', ');

/** What each day came to in contacts, per manager: reports and the heads of Today add it up. */
export const CONTACT_COUNT_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_contact_counts_insert AFTER INSERT ON activities BEGIN ${count('NEW', 1)} END`,
  `CREATE TRIGGER derive_contact_counts_update AFTER UPDATE OF ${LOOKED_AT.join(', ')} ON activities
    WHEN (${values('OLD')}) IS NOT (${values('NEW')}) BEGIN ${count('OLD', -1)} ${count('NEW', 1)} END`,
  `CREATE TRIGGER derive_contact_counts_delete AFTER DELETE ON activities BEGIN ${count('OLD', -1)} END`,
  `CREATE TRIGGER derive_contact_counts_zero AFTER UPDATE ON contact_counts WHEN NEW.count = 0 BEGIN
    DELETE FROM contact_counts WHERE figure = NEW.figure AND day = NEW.day AND manager = NEW.manager
      AND slot = NEW.slot AND result = NEW.result;
  END`,
];

/** What the insert trigger does, for all new contacts at once. */
export const CONTACT_COUNTS_ADDED: readonly Added[] = [
  {
    trigger: 'derive_contact_counts_insert',
    table: 'activities',
    sql: add(countedOf('rowid > ?', 'count(*)')),
  },
];

/** What the delete trigger does, for all contacts that go at once. */
export const CONTACT_COUNTS_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_contact_counts_delete',
    table: 'activities',
    sql: add(countedOf(`id IN ${LOGGED_ROWS}`, '-count(*)')),
  },
];

/** The whole table from contacts. */
export function rebuildContactCounts(db: RawDb): void {
  db.exec(
    `DELETE FROM contact_counts; INSERT INTO contact_counts (${COLUMNS}) ${countedOf('TRUE', 'count(*)')};`,
  );
}
