import type { RawDb } from '@db/connection/sqlite';
import { DORMANT_AFTER, FIRST_CALL_AFTER_DEAL, OTHER_CADENCE } from '@shared/domain/cadence';
import { TWO_WAY_RESULTS } from '@shared/domain/words';
import type { Added } from './added';
import { type Anew, LOGGED_ROWS, type Removed, THESE } from './removed';

const COLUMNS = [
  ...[
    'client_id',
    'from_day',
    'ideal',
    'maximum',
    'live',
    'welcome',
    'listed',
    'lifecycle',
    'ideal_day',
    'maximum_day',
  ],
  ...['dormant_day', 'paused_until', 'woken_day', 'next_day', 'manager', 'segment', 'minimum_gap'],
] as const;

/** In `paused_until`, of a client without a cadence for good. */
export const FOR_GOOD = '9999-12-31';

const TWO_WAY = `status = 'done' AND deleted_at IS NULL
      AND result IN (${TWO_WAY_RESULTS.map((result) => `'${result}'`).join(', ')})`;
const days = (from: string, count: string) => `date(${from}, '+' || ${count} || ' days')`;
/** `a × b ÷ c`, rounded as `Math.round` does with positive numbers. */
const share = (a: string, b: string, c: string) => `(2 * ${a} * ${b} + ${c}) / (2 * ${c})`;

/** What contacts and deals say of a client `c`. */
const LIVED = {
  inSale:
    "EXISTS (SELECT 1 FROM deals WHERE client_id = c.id AND status IN ('open', 'paused') AND deleted_at IS NULL)",
  last: `(SELECT max(done_day) FROM activities WHERE client_id = c.id AND ${TWO_WAY})`,
  won: "(SELECT max(closed_day) FROM deals WHERE client_id = c.id AND status = 'won' AND deleted_at IS NULL)",
  next: "(SELECT min(day) FROM activities WHERE client_id = c.id AND status = 'planned' AND deleted_at IS NULL)",
} as const;
type Lived = Record<keyof typeof LIVED, string>;

/** The same of a client that has none yet: what comes to it later is seen by the triggers and twins of deals and contacts. */
const NEW: Lived = { inSale: 'FALSE', last: 'NULL', won: 'NULL', next: 'NULL' };

/**
 * The rules of `shared/domain/cadence` over the clients `c`: cadenceOf, intervalOf and wokenDay. Each step is materialized, or SQLite
 * would ask for the same contacts once for every column that follows from them; of new clients nothing is asked, and keeping each
 * step would be a quarter of the work.
 */
const touch = (where: string, lived: Lived = LIVED) => {
  const { inSale, last, won, next } = lived;
  const step = lived === NEW ? 'NOT MATERIALIZED' : 'MATERIALIZED';
  return `WITH
  fact AS ${step} (SELECT c.id, c.manager, c.segment, c.deleted_at IS NULL AS live,
      coalesce((SELECT lifecycle FROM client_state WHERE client_id = c.id), iif(c.no_contact_reason IS NULL, 'lead', 'ended')) AS lifecycle,
      c.deleted_at IS NULL AND c.no_contact_reason IS NULL AND c.do_not_contact IS NULL AS welcome,
      ${inSale} AS in_sale,
      coalesce(c.since, substr(c.created_at, 1, 10)) AS since,
      ${last} AS last, ${won} AS won, ${next} AS next_day,
      CASE c.cadence_paused WHEN 'for-good' THEN '${FOR_GOOD}' ELSE c.cadence_paused END AS paused_until,
      coalesce(g.ideal, ${OTHER_CADENCE.ideal}) AS usual_ideal, coalesce(g.maximum, ${OTHER_CADENCE.maximum}) AS usual_maximum,
      coalesce(c.cadence_gap, g.minimum_gap, ${OTHER_CADENCE.minimumGap}) AS gap,
      coalesce(c.cadence_ideal, g.ideal, ${OTHER_CADENCE.ideal}) AS ideal, c.cadence_maximum AS own_maximum
    FROM clients c LEFT JOIN segments g ON g.name = c.segment WHERE ${where}),
  cadence AS ${step} (SELECT *, min(ideal, gap) AS minimum_gap, won IS NOT NULL AND (last IS NULL OR won >= last) AS after_deal,
      max(ideal, coalesce(own_maximum, ${share('usual_maximum', 'ideal', 'usual_ideal')})) AS maximum FROM fact),
  running AS ${step} (SELECT *, CASE WHEN after_deal THEN won ELSE coalesce(last, since) END AS from_day,
      CASE WHEN after_deal THEN ${FIRST_CALL_AFTER_DEAL} ELSE ideal END AS run_ideal,
      CASE WHEN after_deal THEN ${share('maximum', `${FIRST_CALL_AFTER_DEAL}`, 'ideal')} ELSE maximum END AS run_maximum FROM cadence)
  SELECT id AS client_id, from_day, run_ideal AS ideal, run_maximum AS maximum, live, welcome, welcome AND NOT in_sale AS listed, lifecycle,
    ${days('from_day', 'run_ideal')} AS ideal_day, ${days('from_day', 'run_maximum')} AS maximum_day,
    ${days('from_day', `max(${DORMANT_AFTER}, 2 * run_maximum)`)} AS dormant_day, paused_until, ${WOKEN} AS woken_day, next_day,
    manager, segment, minimum_gap
  FROM running`;
};

/**
 * The rule wokenDay. Of one day, a contact stands before a deal that was won by it. Without a contact nothing was woken, which is
 * said apart because sorting nothing costs most of the state of a new client.
 */
const WOKEN = `CASE WHEN last IS NOT NULL THEN (SELECT max(day) FROM (
      SELECT day, two_way, lag(day) OVER (ORDER BY day, two_way DESC) AS before FROM (
        SELECT done_day AS day, 1 AS two_way FROM activities WHERE client_id = running.id AND ${TWO_WAY}
        UNION ALL SELECT closed_day, 0 FROM deals WHERE client_id = running.id AND status = 'won' AND deleted_at IS NULL))
    WHERE two_way AND day > ${days('before', `max(${DORMANT_AFTER}, 2 * running.maximum)`)}) END`;

const refresh = (
  where: string,
) => `UPDATE touch_state SET ${COLUMNS.map((column) => `${column} = t.${column}`).join(', ')}
    FROM (${touch(where)}) t WHERE touch_state.client_id = t.client_id`;
const insert = (where: string, lived: Lived = LIVED) =>
  `INSERT INTO touch_state (${COLUMNS.join(', ')}) ${touch(where, lived)}`;

const DEAL = "status IN ('open', 'paused', 'won')";

export const TOUCH_STATE_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_touch_client_insert AFTER INSERT ON clients BEGIN
    ${insert('c.id = NEW.id')};
  END`,
  `CREATE TRIGGER derive_touch_client_update AFTER UPDATE OF manager, segment, since, deleted_at, no_contact_reason,
      do_not_contact, cadence_ideal, cadence_maximum, cadence_gap, cadence_paused ON clients BEGIN
    ${refresh('c.id = NEW.id')};
  END`,
  `CREATE TRIGGER derive_touch_client_delete AFTER DELETE ON clients BEGIN
    DELETE FROM touch_state WHERE client_id = OLD.id;
  END`,
  `CREATE TRIGGER derive_touch_activity_insert AFTER INSERT ON activities WHEN NEW.status = 'done' BEGIN
    ${refresh('c.id = NEW.client_id')};
  END`,
  `CREATE TRIGGER derive_touch_activity_update AFTER UPDATE OF client_id, status, result, done_day, deleted_at ON activities
    WHEN OLD.status = 'done' OR NEW.status = 'done' BEGIN
    ${refresh('c.id IN (OLD.client_id, NEW.client_id)')};
  END`,
  `CREATE TRIGGER derive_touch_activity_delete AFTER DELETE ON activities WHEN OLD.status = 'done' BEGIN
    ${refresh('c.id = OLD.client_id')};
  END`,
  `CREATE TRIGGER derive_touch_state AFTER UPDATE OF next_day, lifecycle ON client_state
    WHEN (OLD.next_day, OLD.lifecycle) IS NOT (NEW.next_day, NEW.lifecycle) BEGIN
    UPDATE touch_state SET next_day = NEW.next_day, lifecycle = NEW.lifecycle WHERE client_id = NEW.client_id;
  END`,
  `CREATE TRIGGER derive_touch_deal_insert AFTER INSERT ON deals WHEN NEW.${DEAL} BEGIN
    ${refresh('c.id = NEW.client_id')};
  END`,
  `CREATE TRIGGER derive_touch_deal_update AFTER UPDATE OF client_id, status, closed_day, deleted_at ON deals BEGIN
    ${refresh('c.id IN (OLD.client_id, NEW.client_id)')};
  END`,
  `CREATE TRIGGER derive_touch_deal_delete AFTER DELETE ON deals WHEN OLD.${DEAL} BEGIN
    ${refresh('c.id = OLD.client_id')};
  END`,
  `CREATE TRIGGER derive_touch_segment_insert AFTER INSERT ON segments BEGIN
    ${refresh('c.segment = NEW.name')};
  END`,
  `CREATE TRIGGER derive_touch_segment_update AFTER UPDATE OF name, ideal, maximum, minimum_gap ON segments
    WHEN (OLD.name, OLD.ideal, OLD.maximum, OLD.minimum_gap) IS NOT (NEW.name, NEW.ideal, NEW.maximum, NEW.minimum_gap) BEGIN
    ${refresh('c.segment IN (OLD.name, NEW.name)')};
  END`,
  `CREATE TRIGGER derive_touch_segment_delete AFTER DELETE ON segments BEGIN
    ${refresh('c.segment = OLD.name')};
  END`,
];

/** What the insert triggers do, for all new rows at once. */
export const TOUCH_STATE_ADDED: readonly Added[] = [
  {
    trigger: 'derive_touch_client_insert',
    table: 'clients',
    sql: `${insert('c.rowid > ?', NEW)} ORDER BY ideal, from_day, client_id`,
  },
  {
    trigger: 'derive_touch_deal_insert',
    table: 'deals',
    sql: refresh(`c.id IN (SELECT client_id FROM deals WHERE rowid > ? AND ${DEAL})`),
  },
  {
    trigger: 'derive_touch_activity_insert',
    table: 'activities',
    sql: refresh("c.id IN (SELECT client_id FROM activities WHERE rowid > ? AND status = 'done')"),
  },
];

/** What the delete trigger of clients does, for all that go at once. */
export const TOUCH_STATE_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_touch_client_delete',
    table: 'clients',
    sql: `DELETE FROM touch_state WHERE client_id IN ${LOGGED_ROWS}`,
  },
];

/** What the delete triggers of deals and contacts do, once for each of their clients. */
export const TOUCH_STATE_ANEW: readonly Anew[] = [
  { trigger: 'derive_touch_deal_delete', table: 'deals', of: 'client_id', sql: refresh(`c.id IN ${THESE}`) },
  {
    trigger: 'derive_touch_activity_delete',
    table: 'activities',
    of: 'client_id',
    sql: refresh(`c.id IN ${THESE}`),
  },
];

/** The whole table from clients, segments, deals, activities and the states of clients, which must be there. */
export function rebuildTouchState(db: RawDb): void {
  db.exec(`DELETE FROM touch_state; ${insert('TRUE')} ORDER BY ideal, from_day, client_id;`);
}
