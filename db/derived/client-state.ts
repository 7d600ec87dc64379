import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { EMAILS, firstOf, PHONES, tagsOf } from './client-reach';
import { type Anew, LOGGED_ROWS, type Removed, THESE } from './removed';

const TWO_WAY = "result IN ('spoke', 'call-back', 'refused', 'agreed', 'held')";

const next = (client: string) => `(SELECT id, day, time, kind, purpose FROM activities
    WHERE client_id = ${client} AND status = 'planned' AND deleted_at IS NULL ORDER BY day, time, id LIMIT 1)`;

const lastContact = (client: string) => `(SELECT max(done_day) FROM activities
    WHERE client_id = ${client} AND status = 'done' AND deleted_at IS NULL AND ${TWO_WAY})`;

const lastClosed = (client: string) => `(SELECT max(closed_day) FROM deals
    WHERE client_id = ${client} AND status IN ('won', 'lost', 'cancelled') AND deleted_at IS NULL)`;

const setContacts = (client: string) => `UPDATE client_state
  SET (next_id, next_day, next_time, next_kind, next_purpose) = ${next(client)}, last_contact_day = ${lastContact(client)}`;
const refreshContacts = (client: string, when = 'TRUE') => `${setContacts(client)}
  WHERE client_id = ${client} AND ${when};`;

/** +1 or −1 of a deal in the counts of its client. */
const countDeal = (row: 'NEW' | 'OLD', sign: '+' | '-') => `UPDATE client_state SET
    open_deals = open_deals ${sign} (${row}.status = 'open'),
    paused_deals = paused_deals ${sign} (${row}.status = 'paused'),
    won_deals = won_deals ${sign} (${row}.status = 'won'),
    closed_deals = closed_deals ${sign} (${row}.status IN ('won', 'lost', 'cancelled')),
    last_closed_day = CASE WHEN ${row}.closed_day IS NULL THEN last_closed_day ELSE ${lastClosed(`${row}.client_id`)} END
  WHERE client_id = ${row}.client_id AND ${row}.deleted_at IS NULL;`;

/** All counts of deals of some clients. */
const recountDeals = `UPDATE client_state SET (open_deals, paused_deals, won_deals, closed_deals, last_closed_day) = (
    SELECT count(*) FILTER (WHERE status = 'open'), count(*) FILTER (WHERE status = 'paused'),
      count(*) FILTER (WHERE status = 'won'), count(*) FILTER (WHERE status IN ('won', 'lost', 'cancelled')), max(closed_day)
    FROM deals WHERE client_id = client_state.client_id AND deleted_at IS NULL)
  WHERE client_id IN ${THESE}`;

/** The rule of `shared/domain/contacts/lifecycle` over the counts of a row. */
const lifecycle = (row: string) => `CASE
    WHEN ${row}ended THEN 'ended'
    WHEN ${row}open_deals + ${row}paused_deals > 0 AND ${row}won_deals > 0 THEN 'repeat-sale'
    WHEN ${row}open_deals + ${row}paused_deals > 0 THEN 'first-sale'
    WHEN ${row}closed_deals > 0 THEN 'between-sales'
    ELSE 'lead' END`;

/** What the client's own row says. */
const OWN = ['name', 'name_key', 'kind', 'manager', 'segment', 'industry', 'city', 'country'];
const MARKS = ['deleted_at', 'no_contact_reason', 'do_not_contact'];
const OWN_COLUMNS = [...OWN, 'live', 'ended', 'do_not_contact'].join(', ');
const ownValues = (row: string) =>
  [
    ...OWN.map((column) => `${row}.${column}`),
    `${row}.deleted_at IS NULL, ${row}.no_contact_reason IS NOT NULL, ${row}.do_not_contact IS NOT NULL`,
  ].join(', ');

const NEW_COLUMNS = `client_id, ${OWN_COLUMNS}, lifecycle`;
/** The state of a new client, who has nothing yet. */
const newValues = (row: string) =>
  `${row}.id, ${ownValues(row)}, iif(${row}.no_contact_reason IS NULL, 'lead', 'ended')`;
/** The first phone and e-mail of a client `c`. */
const reached = `${firstOf(PHONES, 'c.id', 'c.deleted_at')}, ${firstOf(EMAILS, 'c.id', 'c.deleted_at')}`;

export const CLIENT_STATE_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_client_insert AFTER INSERT ON clients BEGIN
    INSERT INTO client_state (${NEW_COLUMNS})
      SELECT ${newValues('NEW')};
  END`,
  `CREATE TRIGGER derive_client_update AFTER UPDATE OF ${[...OWN, ...MARKS].join(', ')} ON clients BEGIN
    UPDATE client_state SET (${OWN_COLUMNS}) = (${ownValues('NEW')}) WHERE client_id = NEW.id;
  END`,
  `CREATE TRIGGER derive_client_lifecycle
    AFTER UPDATE OF ended, open_deals, paused_deals, won_deals, closed_deals ON client_state BEGIN
    UPDATE client_state SET lifecycle = ${lifecycle('NEW.')} WHERE client_id = NEW.client_id;
  END`,
  `CREATE TRIGGER derive_client_delete AFTER DELETE ON clients BEGIN
    DELETE FROM client_state WHERE client_id = OLD.id;
  END`,
  `CREATE TRIGGER derive_client_activity_insert AFTER INSERT ON activities BEGIN
    ${refreshContacts('NEW.client_id')}
  END`,
  `CREATE TRIGGER derive_client_activity_update
    AFTER UPDATE OF client_id, day, time, kind, purpose, status, result, done_day, deleted_at ON activities BEGIN
    ${refreshContacts('NEW.client_id')}
    ${refreshContacts('OLD.client_id', 'OLD.client_id <> NEW.client_id')}
  END`,
  `CREATE TRIGGER derive_client_activity_delete AFTER DELETE ON activities BEGIN
    ${refreshContacts('OLD.client_id')}
  END`,
  `CREATE TRIGGER derive_client_deal_insert AFTER INSERT ON deals BEGIN
    ${countDeal('NEW', '+')}
  END`,
  `CREATE TRIGGER derive_client_deal_update AFTER UPDATE OF client_id, status, closed_day, deleted_at ON deals BEGIN
    ${countDeal('OLD', '-')}
    ${countDeal('NEW', '+')}
    UPDATE client_state SET last_closed_day = ${lastClosed('NEW.client_id')} WHERE client_id = NEW.client_id;
  END`,
  `CREATE TRIGGER derive_client_deal_delete AFTER DELETE ON deals BEGIN
    ${countDeal('OLD', '-')}
  END`,
];

/** What the insert triggers do, for all new rows at once. */
export const CLIENT_STATE_ADDED: readonly Added[] = [
  {
    trigger: 'derive_client_insert',
    table: 'clients',
    // Its phones and e-mails may be there already: an import writes them before it.
    sql: `INSERT OR FAIL INTO client_state (${NEW_COLUMNS}, phone, email) SELECT ${newValues('c')}, ${reached}
      FROM clients c WHERE c.rowid > ? ORDER BY c.rowid`,
  },
  {
    trigger: 'derive_client_deal_insert',
    table: 'deals',
    sql: `UPDATE OR FAIL client_state SET open_deals = open_deals + d.open, paused_deals = paused_deals + d.paused,
        won_deals = won_deals + d.won, closed_deals = closed_deals + d.closed,
        last_closed_day = CASE WHEN d.last IS NULL THEN last_closed_day WHEN last_closed_day IS NULL THEN d.last
          ELSE max(last_closed_day, d.last) END
      FROM (SELECT client_id, sum(status = 'open') AS open, sum(status = 'paused') AS paused,
          sum(status = 'won') AS won, sum(status IN ('won', 'lost', 'cancelled')) AS closed, max(closed_day) AS last
        FROM deals WHERE rowid > ? AND deleted_at IS NULL GROUP BY client_id) d
      WHERE client_state.client_id = d.client_id`,
  },
  {
    trigger: 'derive_client_activity_insert',
    table: 'activities',
    sql: `${setContacts('client_state.client_id')}
      WHERE client_id IN (SELECT client_id FROM activities WHERE rowid > ?)`,
  },
];

/** What the delete trigger of clients does, for all that go at once. */
export const CLIENT_STATE_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_client_delete',
    table: 'clients',
    sql: `DELETE FROM client_state WHERE client_id IN ${LOGGED_ROWS}`,
  },
];

/** What the delete triggers of deals and contacts do, once for each of their clients. */
export const CLIENT_STATE_ANEW: readonly Anew[] = [
  { trigger: 'derive_client_deal_delete', table: 'deals', of: 'client_id', sql: recountDeals },
  {
    trigger: 'derive_client_activity_delete',
    table: 'activities',
    of: 'client_id',
    sql: `${setContacts('client_state.client_id')} WHERE client_id IN ${THESE}`,
  },
];

/** The whole table from clients, deals and activities, in three passes. */
export function rebuildClientState(db: RawDb): void {
  db.exec(`
    DELETE FROM client_state;
    CREATE TEMP TABLE next_of AS SELECT client_id, id, day, time, kind, purpose FROM (
      SELECT client_id, id, day, time, kind, purpose, row_number() OVER (PARTITION BY client_id ORDER BY day, time, id) AS rank
      FROM activities WHERE status = 'planned' AND deleted_at IS NULL) WHERE rank = 1;
    CREATE UNIQUE INDEX temp.next_of_client ON next_of (client_id);
    CREATE TEMP TABLE last_of AS SELECT client_id, max(done_day) AS day FROM activities
      WHERE status = 'done' AND deleted_at IS NULL AND ${TWO_WAY} GROUP BY client_id;
    CREATE UNIQUE INDEX temp.last_of_client ON last_of (client_id);
    CREATE TEMP TABLE deals_of AS SELECT client_id, sum(status = 'open') AS open, sum(status = 'paused') AS paused,
      sum(status = 'won') AS won, sum(status IN ('won', 'lost', 'cancelled')) AS closed, max(closed_day) AS last
      FROM deals WHERE deleted_at IS NULL GROUP BY client_id;
    CREATE UNIQUE INDEX temp.deals_of_client ON deals_of (client_id);
    INSERT INTO client_state (client_id, ${OWN_COLUMNS}, lifecycle, open_deals, paused_deals, won_deals, closed_deals,
        last_closed_day, last_contact_day, next_id, next_day, next_time, next_kind, next_purpose, tags, phone, email)
      SELECT c.id, ${ownValues('c')}, '',
        coalesce(d.open, 0), coalesce(d.paused, 0), coalesce(d.won, 0), coalesce(d.closed, 0),
        d.last, l.day, n.id, n.day, n.time, n.kind, n.purpose, ${tagsOf('c.id')}, ${reached}
      FROM clients c LEFT JOIN deals_of d ON d.client_id = c.id
        LEFT JOIN last_of l ON l.client_id = c.id LEFT JOIN next_of n ON n.client_id = c.id
      ORDER BY c.id;
    UPDATE client_state SET lifecycle = ${lifecycle('')};
    DROP TABLE next_of; DROP TABLE last_of; DROP TABLE deals_of;`);
}
