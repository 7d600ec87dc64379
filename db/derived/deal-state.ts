import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { type Anew, LOGGED_ROWS, type Removed, THESE } from './removed';

const next = (deal: string) => `(SELECT id, day, time FROM activities
    WHERE deal_id = ${deal} AND status = 'planned' AND deleted_at IS NULL ORDER BY day, time, id LIMIT 1)`;

/** The open control point that comes first; points without a day come last. */
const point = (deal: string) => `(SELECT id, due_day, key, title FROM control_points
    WHERE deal_id = ${deal} AND state = 'pending' AND deleted_at IS NULL
    ORDER BY due_day IS NULL, due_day, position, id LIMIT 1)`;
const lastPointDay = (deal: string) => `(SELECT max(due_day) FROM control_points
    WHERE deal_id = ${deal} AND state = 'pending' AND deleted_at IS NULL)`;

/** The day that gives a card its place on the board: of the next contact, or the end of the pause if that is later. */
const boardDay = (nextDay: string, pausedUntil: string) => `CASE WHEN ${pausedUntil} IS NULL THEN ${nextDay}
    WHEN ${nextDay} IS NULL THEN ${pausedUntil} ELSE max(${nextDay}, ${pausedUntil}) END`;

const setNext = (deal: string) => `UPDATE deal_state SET (next_id, next_day, next_time, board_day) =
    (SELECT n.id, n.day, n.time, ${boardDay('n.day', 'deal_state.paused_until')}
      FROM (SELECT NULL) LEFT JOIN ${next(deal)} n)`;
const refreshNext = (deal: string, when = 'TRUE') => `${setNext(deal)}
    WHERE deal_id = ${deal} AND ${when};`;
const setPoint = (deal: string) => `SET (point_id, point_day, point_key, point_title) = ${point(deal)},
    last_point_day = ${lastPointDay(deal)}`;
const refreshPoint = (deal: string) => `UPDATE deal_state ${setPoint(deal)}
    WHERE deal_id = ${deal};`;

const COLUMNS = `deal_id, client_id, stage, status, manager, product_id, amount, currency, entered_day, on_board,
  direction, length, paused_until, title, text_key`;
const onBoard = (row: string) => `${row}.status IN ('open', 'paused') AND ${row}.deleted_at IS NULL`;
/** What the text filter of the board looks at; the line break keeps a text from matching across name and title. */
const textKey = (row: string) => `CASE WHEN ${onBoard(row)}
    THEN (SELECT name_key FROM clients WHERE id = ${row}.client_id) || char(10) || ${row}.title_key ELSE '' END`;
const values = (row: string) => `${row}.id, ${row}.client_id, ${row}.stage, ${row}.status, ${row}.manager,
  ${row}.product_id, ${row}.amount, ${row}.currency, ${row}.entered_day,
  ${onBoard(row)}, ${row}.direction, ${row}.length, ${row}.paused_until, ${row}.title, ${textKey(row)}`;

export const DEAL_STATE_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_deal_insert AFTER INSERT ON deals BEGIN
    INSERT INTO deal_state (${COLUMNS}, board_day) VALUES (${values('NEW')}, NEW.paused_until);
  END`,
  `CREATE TRIGGER derive_deal_update AFTER UPDATE ON deals BEGIN
    UPDATE deal_state SET (${COLUMNS}, board_day) =
      (${values('NEW')}, ${boardDay('next_day', 'NEW.paused_until')}) WHERE deal_id = NEW.id;
  END`,
  `CREATE TRIGGER derive_deal_delete AFTER DELETE ON deals BEGIN
    DELETE FROM deal_state WHERE deal_id = OLD.id;
  END`,
  `CREATE TRIGGER derive_deal_client_update AFTER UPDATE OF name_key ON clients BEGIN
    UPDATE deal_state SET text_key = (SELECT ${textKey('d')} FROM deals d WHERE d.id = deal_id)
      WHERE client_id = NEW.id;
  END`,
  `CREATE TRIGGER derive_deal_activity_insert AFTER INSERT ON activities WHEN NEW.deal_id IS NOT NULL BEGIN
    ${refreshNext('NEW.deal_id')}
  END`,
  `CREATE TRIGGER derive_deal_activity_update AFTER UPDATE OF deal_id, day, time, status, deleted_at ON activities
    WHEN NEW.deal_id IS NOT NULL OR OLD.deal_id IS NOT NULL BEGIN
    ${refreshNext('NEW.deal_id')}
    ${refreshNext('OLD.deal_id', 'OLD.deal_id IS NOT NEW.deal_id')}
  END`,
  `CREATE TRIGGER derive_deal_activity_delete AFTER DELETE ON activities WHEN OLD.deal_id IS NOT NULL BEGIN
    ${refreshNext('OLD.deal_id')}
  END`,
  `CREATE TRIGGER derive_deal_point_insert AFTER INSERT ON control_points WHEN NEW.deal_id IS NOT NULL BEGIN
    ${refreshPoint('NEW.deal_id')}
  END`,
  `CREATE TRIGGER derive_deal_point_update AFTER UPDATE OF deal_id, due_day, key, title, state, position, deleted_at
    ON control_points WHEN NEW.deal_id IS NOT NULL BEGIN
    ${refreshPoint('NEW.deal_id')}
  END`,
  `CREATE TRIGGER derive_deal_point_delete AFTER DELETE ON control_points WHEN OLD.deal_id IS NOT NULL BEGIN
    ${refreshPoint('OLD.deal_id')}
  END`,
];

/** What the insert triggers do, for all new rows at once. */
export const DEAL_STATE_ADDED: readonly Added[] = [
  {
    trigger: 'derive_deal_insert',
    table: 'deals',
    sql: `INSERT OR FAIL INTO deal_state (${COLUMNS}, board_day) SELECT ${values('d')}, d.paused_until
      FROM deals d WHERE d.rowid > ? ORDER BY d.id`,
  },
  {
    trigger: 'derive_deal_point_insert',
    table: 'control_points',
    sql: `UPDATE OR FAIL deal_state ${setPoint('deal_state.deal_id')}
      WHERE deal_id IN (SELECT deal_id FROM control_points WHERE rowid > ?)`,
  },
  {
    trigger: 'derive_deal_activity_insert',
    table: 'activities',
    sql: `${setNext('deal_state.deal_id')}
      WHERE deal_id IN (SELECT deal_id FROM activities WHERE rowid > ? AND deal_id IS NOT NULL)`,
  },
];

/** What the delete trigger of deals does, for all that go at once. */
export const DEAL_STATE_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_deal_delete',
    table: 'deals',
    sql: `DELETE FROM deal_state WHERE deal_id IN ${LOGGED_ROWS}`,
  },
];

/** What the delete triggers of control points and contacts do, once for each of their deals. */
export const DEAL_STATE_ANEW: readonly Anew[] = [
  {
    trigger: 'derive_deal_point_delete',
    table: 'control_points',
    of: 'deal_id',
    sql: `UPDATE deal_state ${setPoint('deal_state.deal_id')} WHERE deal_id IN ${THESE}`,
  },
  {
    trigger: 'derive_deal_activity_delete',
    table: 'activities',
    of: 'deal_id',
    sql: `${setNext('deal_state.deal_id')} WHERE deal_id IN ${THESE}`,
  },
];

/** The whole table from deals, activities and control points. */
export function rebuildDealState(db: RawDb): void {
  db.exec(`
    DELETE FROM deal_state;
    INSERT INTO deal_state (${COLUMNS}) SELECT ${values('d')} FROM deals d ORDER BY d.id;
    CREATE TEMP TABLE next_of AS SELECT deal_id, id, day, time FROM (
      SELECT deal_id, id, day, time, row_number() OVER (PARTITION BY deal_id ORDER BY day, time, id) AS rank
      FROM activities WHERE status = 'planned' AND deleted_at IS NULL AND deal_id IS NOT NULL) WHERE rank = 1;
    UPDATE deal_state SET next_id = n.id, next_day = n.day, next_time = n.time
      FROM next_of n WHERE n.deal_id = deal_state.deal_id;
    UPDATE deal_state SET board_day = ${boardDay('next_day', 'paused_until')};
    CREATE TEMP TABLE point_of AS SELECT deal_id, id, due_day, key, title, last FROM (
      SELECT deal_id, id, due_day, key, title, max(due_day) OVER (PARTITION BY deal_id) AS last,
        row_number() OVER (PARTITION BY deal_id ORDER BY due_day IS NULL, due_day, position, id) AS rank
      FROM control_points WHERE state = 'pending' AND deleted_at IS NULL AND deal_id IS NOT NULL) WHERE rank = 1;
    UPDATE deal_state SET point_id = p.id, point_day = p.due_day, point_key = p.key, point_title = p.title, last_point_day = p.last
      FROM point_of p WHERE p.deal_id = deal_state.deal_id;
    DROP TABLE next_of; DROP TABLE point_of;`);
}
