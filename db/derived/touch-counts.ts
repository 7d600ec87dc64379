import type { RawDb } from '@db/connection/sqlite';

const GROUP = ['ideal', 'from_day', 'maximum_day', 'dormant_day', 'manager'];
const COLUMNS = `${GROUP.join(', ')}, count, unplanned`;
const group = (row: string) => GROUP.map((column) => `${row}.${column}`).join(', ');
const counts = (row: string) => `${row}.listed AND ${row}.paused_until IS NULL`;

const count = (row: 'OLD' | 'NEW', by: '' | '-') =>
  `INSERT INTO touch_counts (${COLUMNS}) SELECT ${group(row)}, ${by}1, ${by}(${row}.next_day IS NULL) WHERE ${counts(row)}
    ON CONFLICT DO UPDATE SET count = count + excluded.count, unplanned = unplanned + excluded.unplanned;`;
const looked = (row: string) => `${group(row)}, ${counts(row)}, ${row}.next_day IS NULL`;

/** Silent clients by what their silence follows from. They follow `touch_state`: whatever writes that is counted. */
export const TOUCH_COUNT_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_touch_counts_insert AFTER INSERT ON touch_state BEGIN ${count('NEW', '')} END`,
  `CREATE TRIGGER derive_touch_counts_update AFTER UPDATE ON touch_state
    WHEN (${looked('OLD')}) IS NOT (${looked('NEW')}) BEGIN ${count('OLD', '-')} ${count('NEW', '')} END`,
  `CREATE TRIGGER derive_touch_counts_delete AFTER DELETE ON touch_state BEGIN ${count('OLD', '-')} END`,
  `CREATE TRIGGER derive_touch_counts_zero AFTER UPDATE ON touch_counts WHEN NEW.count = 0 BEGIN
    DELETE FROM touch_counts WHERE ${GROUP.map((column) => `${column} = NEW.${column}`).join(' AND ')};
  END`,
];

/** The whole table from `touch_state`, which must be there. */
export function rebuildTouchCounts(db: RawDb): void {
  db.exec(`DELETE FROM touch_counts; INSERT INTO touch_counts (${COLUMNS})
    SELECT ${group('k')}, count(*), sum(k.next_day IS NULL) FROM touch_state k WHERE ${counts('k')} GROUP BY ${group('k')};`);
}
