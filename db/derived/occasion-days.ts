import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { LOGGED_ROWS, type Removed } from './removed';

/** Whom the user still deals with, and who wants to hear from us. */
const GREETED = (client: string) =>
  `${client}.deleted_at IS NULL AND ${client}.no_contact_reason IS NULL AND ${client}.do_not_contact IS NULL`;
const COLUMNS = 'kind, month_day, record_id, client_id, manager, country, since';

/** A record that makes occasions: on which day, and as long as what. Events were held when the deal was won, or waits for its closure. */
interface Source {
  readonly kind: 'birthday' | 'anniversary';
  readonly table: 'people' | 'deals';
  readonly day: 'birthday' | 'event_day';
  readonly columns: readonly string[];
  readonly counts: (row: string) => string;
}
const BIRTHDAYS: Source = {
  ...{ kind: 'birthday', table: 'people', day: 'birthday' },
  columns: ['client_id', 'birthday', 'do_not_contact', 'deleted_at'],
  counts: (row) =>
    `${row}.birthday IS NOT NULL AND ${row}.do_not_contact IS NULL AND ${row}.deleted_at IS NULL`,
};
const ANNIVERSARIES: Source = {
  ...{ kind: 'anniversary', table: 'deals', day: 'event_day' },
  columns: ['client_id', 'event_day', 'status', 'stage', 'deleted_at'],
  counts: (row) => `${row}.event_day IS NOT NULL AND ${row}.deleted_at IS NULL AND (${row}.status = 'won'
      OR (${row}.status IN ('open', 'paused') AND ${row}.stage = 'closure'))`,
};

/** The days of records `r` of clients `c`. */
const days = ({ kind, table, day, counts }: Source, where: string) =>
  `INSERT INTO occasion_days (${COLUMNS})
    SELECT '${kind}', substr(r.${day}, -5), r.id, r.client_id, c.manager, c.country, r.${day}
    FROM ${table} r CROSS JOIN clients c ON c.id = r.client_id WHERE ${where} AND ${counts('r')} AND ${GREETED('c')}`;
const without = ({ kind, day }: Source, row: 'OLD') =>
  `DELETE FROM occasion_days WHERE kind = '${kind}' AND month_day = substr(${row}.${day}, -5) AND record_id = ${row}.id`;

const named = (columns: readonly string[], row: string) =>
  columns.map((column) => `${row}.${column}`).join(', ');

const triggersOf = (source: Source): string[] => {
  const { table, columns, counts } = source;
  return [
    `CREATE TRIGGER derive_occasion_${table}_insert AFTER INSERT ON ${table} WHEN ${counts('NEW')} BEGIN
      ${days(source, 'r.id = NEW.id')};
    END`,
    `CREATE TRIGGER derive_occasion_${table}_update AFTER UPDATE OF ${columns.join(', ')} ON ${table}
      WHEN (${named(columns, 'OLD')}) IS NOT (${named(columns, 'NEW')}) BEGIN
      ${without(source, 'OLD')};
      ${days(source, 'r.id = NEW.id')};
    END`,
    `CREATE TRIGGER derive_occasion_${table}_delete AFTER DELETE ON ${table} WHEN ${counts('OLD')} BEGIN
      ${without(source, 'OLD')};
    END`,
  ];
};

const countClient = (row: 'OLD' | 'NEW', by: 1 | -1) =>
  countCountry(`SELECT ${row}.country, ${row}.manager, ${by} WHERE ${GREETED(row)}`);
const countCountry = (select: string) =>
  `INSERT INTO country_counts (country, manager, count) ${select} ON CONFLICT DO UPDATE SET count = count + excluded.count;`;
const living = (where: string, by: '' | '-') =>
  `SELECT c.country, c.manager, ${by}count(*) FROM clients c WHERE ${where} AND ${GREETED('c')} GROUP BY 1, 2`;
const OF_CLIENT = ['manager', 'country', 'deleted_at', 'no_contact_reason', 'do_not_contact'];

/**
 * On which days of the year clients are greeted, and how many clients a country has: so a week of occasions is found in one range
 * of an index each, and a holiday's clients are counted without a look at them. Records come after their client, also when an
 * undo brings both back, so a new client has none.
 */
export const OCCASION_TRIGGERS: readonly string[] = [
  ...triggersOf(BIRTHDAYS),
  ...triggersOf(ANNIVERSARIES),
  `CREATE TRIGGER derive_occasion_client_insert AFTER INSERT ON clients BEGIN ${countClient('NEW', 1)} END`,
  `CREATE TRIGGER derive_occasion_client_update AFTER UPDATE OF ${OF_CLIENT.join(', ')} ON clients
    WHEN (${named(OF_CLIENT, 'OLD')}) IS NOT (${named(OF_CLIENT, 'NEW')}) BEGIN
    ${countClient('OLD', -1)} ${countClient('NEW', 1)}
    DELETE FROM occasion_days WHERE client_id = NEW.id;
    ${days(BIRTHDAYS, 'r.client_id = NEW.id')};
    ${days(ANNIVERSARIES, 'r.client_id = NEW.id')};
  END`,
  `CREATE TRIGGER derive_occasion_client_delete AFTER DELETE ON clients BEGIN ${countClient('OLD', -1)} END`,
  `CREATE TRIGGER derive_country_counts_zero AFTER UPDATE ON country_counts WHEN NEW.count = 0 BEGIN
    DELETE FROM country_counts WHERE country = NEW.country AND manager = NEW.manager;
  END`,
];

/** What the insert triggers do, for all new rows at once. */
export const OCCASIONS_ADDED: readonly Added[] = [
  {
    trigger: 'derive_occasion_client_insert',
    table: 'clients',
    sql: countCountry(living('c.rowid > ?', '')),
  },
  { trigger: 'derive_occasion_people_insert', table: 'people', sql: days(BIRTHDAYS, 'r.rowid > ?') },
  { trigger: 'derive_occasion_deals_insert', table: 'deals', sql: days(ANNIVERSARIES, 'r.rowid > ?') },
];

/** What the delete triggers do, for all rows that go at once. */
export const OCCASIONS_REMOVED: readonly Removed[] = [
  {
    trigger: 'derive_occasion_client_delete',
    table: 'clients',
    sql: countCountry(living(`c.id IN ${LOGGED_ROWS}`, '-')),
  },
  ...[BIRTHDAYS, ANNIVERSARIES].map(
    ({ kind, table, day }): Removed => ({
      trigger: `derive_occasion_${table}_delete`,
      table,
      sql: `DELETE FROM occasion_days WHERE (kind, month_day, record_id) IN (
        SELECT '${kind}', substr(${day}, -5), id FROM ${table} WHERE id IN ${LOGGED_ROWS} AND ${day} IS NOT NULL)`,
    }),
  ),
];

/** Both tables from clients, people and deals. */
export function rebuildOccasionDays(db: RawDb): void {
  db.exec(`DELETE FROM occasion_days; ${days(BIRTHDAYS, 'TRUE')}; ${days(ANNIVERSARIES, 'TRUE')};
    DELETE FROM country_counts; INSERT INTO country_counts (country, manager, count) ${living('TRUE', '')};`);
}
