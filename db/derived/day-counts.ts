import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { LOGGED_ROWS, type Removed } from './removed';

/** What a layer of the calendar shows; a control point counts for the manager of its deal. */
const CONTACT = (row: string) => `${row}.deleted_at IS NULL AND ${row}.status <> 'cancelled'`;
const POINT = (row: string) =>
  `${row}.deleted_at IS NULL AND ${row}.state <> 'waived' AND ${row}.due_day IS NOT NULL`;

const count = (select: string) =>
  `INSERT INTO day_counts (layer, day, manager, count) ${select} ON CONFLICT DO UPDATE SET count = count + excluded.count;`;
const contact = (row: 'OLD' | 'NEW', by: 1 | -1) =>
  count(`SELECT 'activity', ${row}.day, ${row}.manager, ${by} WHERE ${CONTACT(row)}`);
const point = (row: 'OLD' | 'NEW', by: 1 | -1) =>
  count(`SELECT 'point', ${row}.due_day, s.manager, ${by} FROM deal_state s
    WHERE s.deal_id = ${row}.deal_id AND ${POINT(row)}`);
const pointsOfDeal = (manager: string, by: '' | '-') =>
  count(`SELECT 'point', k.due_day, ${manager}, ${by}count(*) FROM control_points k
    WHERE k.deal_id = NEW.deal_id AND ${POINT('k')} GROUP BY k.due_day`);
const waiting = (row: 'OLD' | 'NEW', by: 1 | -1) =>
  count(`SELECT 'waiting', ${row}.due_day, ${row}.manager, ${by} WHERE ${row}.paused_until IS NULL`);

/**
 * How much each day holds, per manager: contacts and control points as the calendar shows them, and points that wait for
 * somebody. Waiting points follow `point_state`; those of paused deals are counted where they are asked for.
 */
export const DAY_COUNT_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_day_activity_insert AFTER INSERT ON activities BEGIN ${contact('NEW', 1)} END`,
  `CREATE TRIGGER derive_day_activity_update AFTER UPDATE OF day, manager, status, deleted_at ON activities
    WHEN (OLD.day, OLD.manager, ${CONTACT('OLD')}) IS NOT (NEW.day, NEW.manager, ${CONTACT('NEW')})
    BEGIN ${contact('OLD', -1)} ${contact('NEW', 1)} END`,
  `CREATE TRIGGER derive_day_activity_delete AFTER DELETE ON activities BEGIN ${contact('OLD', -1)} END`,
  `CREATE TRIGGER derive_day_point_insert AFTER INSERT ON control_points BEGIN ${point('NEW', 1)} END`,
  `CREATE TRIGGER derive_day_point_update AFTER UPDATE OF deal_id, due_day, state, deleted_at ON control_points
    WHEN (OLD.deal_id, OLD.due_day, ${POINT('OLD')}) IS NOT (NEW.deal_id, NEW.due_day, ${POINT('NEW')})
    BEGIN ${point('OLD', -1)} ${point('NEW', 1)} END`,
  // The deal goes after its points, so its kept state still tells the manager.
  `CREATE TRIGGER derive_day_point_delete AFTER DELETE ON control_points BEGIN ${point('OLD', -1)} END`,
  `CREATE TRIGGER derive_day_deal_update AFTER UPDATE OF manager ON deal_state WHEN OLD.manager <> NEW.manager BEGIN
    ${pointsOfDeal('OLD.manager', '-')} ${pointsOfDeal('NEW.manager', '')}
  END`,
  `CREATE TRIGGER derive_day_waiting_insert AFTER INSERT ON point_state BEGIN ${waiting('NEW', 1)} END`,
  `CREATE TRIGGER derive_day_waiting_delete AFTER DELETE ON point_state BEGIN ${waiting('OLD', -1)} END`,
  `CREATE TRIGGER derive_day_counts_zero AFTER UPDATE ON day_counts WHEN NEW.count = 0 BEGIN
    DELETE FROM day_counts WHERE layer = NEW.layer AND day = NEW.day AND manager = NEW.manager;
  END`,
];

const contacts = (where: string, by: '' | '-') => `SELECT 'activity', a.day, a.manager, ${by}count(*)
    FROM activities a WHERE ${where} AND ${CONTACT('a')} GROUP BY 2, 3`;
const points = (where: string, by: '' | '-') => `SELECT 'point', k.due_day, s.manager, ${by}count(*)
    FROM control_points k CROSS JOIN deal_state s ON s.deal_id = k.deal_id WHERE ${where} AND ${POINT('k')} GROUP BY 2, 3`;

/** What the insert triggers do, for all new rows at once. */
export const DAY_COUNTS_ADDED: readonly Added[] = [
  { trigger: 'derive_day_activity_insert', table: 'activities', sql: count(contacts('a.rowid > ?', '')) },
  { trigger: 'derive_day_point_insert', table: 'control_points', sql: count(points('k.rowid > ?', '')) },
];

/** What the delete triggers do, for all rows that go at once: the deals of points are still there. */
export const DAY_COUNTS_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_day_activity_delete',
    table: 'activities',
    sql: count(contacts(`a.id IN ${LOGGED_ROWS}`, '-')),
  },
  {
    trigger: 'derive_day_point_delete',
    table: 'control_points',
    sql: count(points(`k.id IN ${LOGGED_ROWS}`, '-')),
  },
];

/** The whole table from contacts, control points and the kept states of deals and points, which must be there. */
export function rebuildDayCounts(db: RawDb): void {
  db.exec(`
    DELETE FROM day_counts;
    INSERT INTO day_counts (layer, day, manager, count) ${contacts('TRUE', '')};
    INSERT INTO day_counts (layer, day, manager, count) ${points('TRUE', '')};
    INSERT INTO day_counts (layer, day, manager, count)
      SELECT 'waiting', due_day, manager, count(*) FROM point_state WHERE paused_until IS NULL GROUP BY 2, 3;`);
}
