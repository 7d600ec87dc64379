import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { ParsedInputOf } from '@shared/contract';
import type { ReportRow } from '@shared/contract/reports';
import { slotOf } from '@shared/domain/planner/settings';
import type { Figure } from '@shared/domain/reports';
import { instantToWall } from '@shared/domain/time';
import { ACTIVITY_KINDS, TWO_WAY_RESULTS } from '@shared/domain/words';
import { instantsOf } from './counts';
import {
  CLOSED,
  DONE,
  LEFT_THE_SPAN,
  MOVES,
  NEW_CLIENTS,
  OVERDUE,
  OWN,
  PUT_OFF_CONTACTS,
  STOOD,
} from './sql';

/** A page of the records behind a figure, in order of their days. */
export function rowsBehind(db: ReadableDb, input: ParsedInputOf<'reports.list'>): ReportRow[] {
  const { from, to, today, figure, slot, result, offset, limit } = input;
  const { zone } = readSettings(db);
  const kinds = ACTIVITY_KINDS.filter((kind) => slot === undefined || slotOf(kind) === slot);
  const params = {
    ...{ from, to, today, manager: input.manager ?? null, offset, limit },
    ...{ kinds: JSON.stringify(kinds), result: result ?? null },
    ...instantsOf({ from, to }, zone),
  };
  // SQLite refuses parameters that a statement does not name.
  const sql = `${STATEMENTS[figure]} LIMIT :limit OFFSET :offset`;
  const used = Object.fromEntries(
    Object.entries(params).filter(([name]) => new RegExp(`:${name}\\b`).test(sql)),
  );
  return db.all<Row>(sql, used).map(({ createdAt, minor, currency, ...row }) => ({
    ...row,
    day: row.day ?? (createdAt === null ? null : instantToWall(Date.parse(createdAt), zone).day),
    money: minor === null || currency === null ? null : { minor, currency },
  }));
}

type Row = Omit<ReportRow, 'money'> & {
  readonly createdAt: string | null;
  readonly minor: number | null;
  readonly currency: string | null;
};

const KINDS = 'kind IN (SELECT value FROM json_each(:kinds))';

/** The contacts of a list of ids with their days, joined with what a row shows. */
const contacts = (ids: string, order: string, to = 'NULL') => `WITH found AS MATERIALIZED (${ids})
  SELECT a.id, a.client_id AS clientId, c.name AS client, a.deal_id AS dealId, coalesce(d.title, '') AS deal, a.manager,
    f.day, CASE WHEN f.day = a.day THEN a.time END AS time, a.zone, ${to} AS "to", a.kind, a.status, a.result, a.purpose AS text,
    NULL AS stage, NULL AS minor, NULL AS currency, NULL AS createdAt
  FROM found f CROSS JOIN activities a ON a.id = f.id CROSS JOIN clients c ON c.id = a.client_id
    LEFT JOIN deals d ON d.id = a.deal_id
  ORDER BY ${order}`;
const BY_DAY = 'f.day, a.time IS NULL, a.time, a.id';

const deals = (
  columns: string,
  source: string,
) => `SELECT d.id, d.client_id AS clientId, c.name AS client, d.id AS dealId,
    d.title AS deal, d.manager, ${columns}, NULL AS time, NULL AS zone, NULL AS "to", NULL AS kind, NULL AS status, NULL AS result,
    d.amount AS minor, d.currency, NULL AS createdAt ${source}`;
const moves = (entry: 'forward' | 'back') =>
  deals(
    "v.entered_day AS day, v.stage, '' AS text",
    `${MOVES.replace(' WHERE', ' CROSS JOIN clients c ON c.id = d.client_id WHERE')} AND v.entry = '${entry}'
     ORDER BY v.entered_day, d.title, v.id`,
  );
const closed = (status: 'won' | 'lost') =>
  deals(
    "d.closed_day AS day, d.stage, CASE d.status WHEN 'lost' THEN d.lost_reason ELSE '' END AS text",
    `FROM (SELECT id ${CLOSED} AND status = '${status}') f CROSS JOIN deals d ON d.id = f.id
       CROSS JOIN clients c ON c.id = d.client_id ORDER BY d.closed_day, d.title, d.id`,
  );
const clients = (
  source: string,
  day: string,
  createdAt: string,
) => `SELECT c.id, c.id AS clientId, c.name AS client,
    NULL AS dealId, '' AS deal, c.manager, ${day} AS day, NULL AS time, NULL AS zone, NULL AS "to", NULL AS kind, NULL AS status,
    NULL AS result, '' AS text, NULL AS stage, NULL AS minor, NULL AS currency, ${createdAt} AS createdAt ${source}`;

const stood = (status: string) => `SELECT id, day ${STOOD} ${status} AND ${KINDS}
  UNION SELECT a.id, m.day ${PUT_OFF_CONTACTS} AND ${LEFT_THE_SPAN} ${status.replaceAll('status', 'a.status')} AND a.${KINDS}`;
const TWO_WAY = TWO_WAY_RESULTS.map((result) => `'${result}'`).join(', ');

const STATEMENTS: Readonly<Record<Figure, string>> = {
  planned: contacts(stood(''), BY_DAY),
  kept: contacts(stood("AND status = 'done'"), BY_DAY),
  missed: contacts(stood("AND status = 'planned'"), BY_DAY),
  done: contacts(
    `SELECT id, done_day AS day ${DONE} AND ${KINDS} AND (:result IS NULL OR coalesce(result, '') = :result)`,
    BY_DAY,
  ),
  reached: contacts(`SELECT id, done_day AS day ${DONE} AND ${KINDS} AND result IN (${TWO_WAY})`, BY_DAY),
  putOff: contacts(`SELECT a.id, m.day ${PUT_OFF_CONTACTS} AND a.${KINDS}`, BY_DAY, 'a.day'),
  newClients: clients(
    `FROM ${NEW_CLIENTS} f CROSS JOIN clients c ON c.id = f.id ORDER BY coalesce(f.day, c.created_at), c.id`,
    'f.day',
    'c.created_at',
  ),
  forward: moves('forward'),
  back: moves('back'),
  won: closed('won'),
  lost: closed('lost'),
  overdue: contacts(`SELECT id, day ${OVERDUE} ORDER BY day, time, id LIMIT -1`, BY_DAY),
  withoutNext: clients(
    `FROM client_state s INDEXED BY client_state_attention CROSS JOIN clients c ON c.id = s.client_id
     WHERE s.live AND NOT s.ended AND s.next_id IS NULL AND ${OWN('s.manager')}
     ORDER BY s.open_deals = 0, s.name_key, s.client_id`,
    'NULL',
    'NULL',
  ),
};
