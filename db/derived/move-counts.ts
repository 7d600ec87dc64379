import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { LOGGED_ROWS, type Removed } from './removed';

const COUNTED = "('forward', 'back')";
const COLUMNS = 'day, manager, entry, count';
const count = (select: string) =>
  `INSERT INTO move_counts (${COLUMNS}) ${select} ON CONFLICT DO UPDATE SET count = count + excluded.count;`;

const visit = (row: 'OLD' | 'NEW', by: 1 | -1) =>
  count(`SELECT ${row}.entered_day, d.manager, ${row}.entry, ${by} FROM deals d
    WHERE d.id = ${row}.deal_id AND d.deleted_at IS NULL AND ${row}.entry IN ${COUNTED}`);
/** The moves of visits `v`, with the managers of their deals. */
const visits = (where: string, by: '' | '-') =>
  `SELECT v.entered_day, d.manager, v.entry, ${by}count(*) FROM stage_visits v CROSS JOIN deals d ON d.id = v.deal_id
    WHERE ${where} AND v.entry IN ${COUNTED} AND d.deleted_at IS NULL GROUP BY 1, 2, 3`;
const ofDeal = (row: 'OLD' | 'NEW', by: '' | '-') =>
  count(`SELECT v.entered_day, ${row}.manager, v.entry, ${by}count(*) FROM stage_visits v
    WHERE v.deal_id = ${row}.id AND v.entry IN ${COUNTED} AND ${row}.deleted_at IS NULL GROUP BY 1, 2, 3`);

/** How many deals went forward or back on each day, per manager. */
export const MOVE_COUNT_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_moves_insert AFTER INSERT ON stage_visits WHEN NEW.entry IN ${COUNTED} BEGIN
    ${visit('NEW', 1)}
  END`,
  `CREATE TRIGGER derive_moves_update AFTER UPDATE OF deal_id, entry, entered_day ON stage_visits
    WHEN (OLD.deal_id, OLD.entry, OLD.entered_day) IS NOT (NEW.deal_id, NEW.entry, NEW.entered_day)
    BEGIN ${visit('OLD', -1)} ${visit('NEW', 1)} END`,
  // Visits that go with their deal find it gone, and were counted off by it.
  `CREATE TRIGGER derive_moves_delete AFTER DELETE ON stage_visits WHEN OLD.entry IN ${COUNTED} BEGIN
    ${visit('OLD', -1)}
  END`,
  `CREATE TRIGGER derive_moves_deal_update AFTER UPDATE OF manager, deleted_at ON deals
    WHEN (OLD.manager, OLD.deleted_at IS NULL) IS NOT (NEW.manager, NEW.deleted_at IS NULL)
    BEGIN ${ofDeal('OLD', '-')} ${ofDeal('NEW', '')} END`,
  `CREATE TRIGGER derive_moves_deal_delete BEFORE DELETE ON deals BEGIN ${ofDeal('OLD', '-')} END`,
  `CREATE TRIGGER derive_moves_zero AFTER UPDATE ON move_counts WHEN NEW.count = 0 BEGIN
    DELETE FROM move_counts WHERE day = NEW.day AND manager = NEW.manager AND entry = NEW.entry;
  END`,
];

/** What the insert trigger does, for all new rows at once. */
export const MOVE_COUNTS_ADDED: readonly Added[] = [
  { trigger: 'derive_moves_insert', table: 'stage_visits', sql: count(visits('v.rowid > ?', '')) },
];

/** What the delete triggers do, for all visits or deals that go at once: the deals are still there. */
export const MOVE_COUNTS_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_moves_delete',
    table: 'stage_visits',
    sql: count(visits(`v.id IN ${LOGGED_ROWS}`, '-')),
  },
  {
    trigger: 'derive_moves_deal_delete',
    table: 'deals',
    sql: count(visits(`v.deal_id IN ${LOGGED_ROWS}`, '-')),
  },
];

/** The whole table from stage visits and deals. */
export function rebuildMoveCounts(db: RawDb): void {
  db.exec(`DELETE FROM move_counts; INSERT INTO move_counts (${COLUMNS}) ${visits('TRUE', '')};`);
}
