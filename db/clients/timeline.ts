import { ACTIVITY_COLUMNS, ACTIVITY_JOINS } from '@db/activities';
import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import type { Activity } from '@shared/contract/activity';
import { present } from '@shared/errors';

type Entry = OutputOf<'clients.timeline'>[number];

/** Contacts and stage moves of a client or of one of its deals: planned contacts first, then backwards in time. */
export function timeline(db: ReadableDb, input: ParsedInputOf<'clients.timeline'>): Entry[] {
  const { id, dealId, limit, offset } = input;
  const sql = dealId === undefined ? OF_CLIENT : OF_DEAL;
  const refs = db.all<Ref>(sql, { id: dealId ?? id, limit, offset });
  const placesOf = (kind: Ref['kind']) =>
    JSON.stringify([...new Set(refs.filter((ref) => ref.kind === kind).map(({ place }) => place))]);
  const activities = byId(db.all<Activity>(ACTIVITIES, [placesOf('activity')]));
  const visits = byId(db.all<Visit>(VISITS, [placesOf('stage')]));
  return refs.map((ref) => {
    if (ref.kind === 'activity') {
      return {
        kind: 'activity',
        day: ref.day,
        activity: present(activities.get(ref.id), 'its id was just read'),
      };
    }
    const visit = present(visits.get(ref.id), 'its id was just read');
    return { kind: 'stage', day: ref.day, how: ref.how, ...told(ref.how, visit) };
  });
}

/** A visit keeps the reason why it was left, so the reason of a move stands on the visit before. */
function told(how: string, { reason, leftWho, reasonBefore, ...visit }: Visit) {
  return ENDINGS.has(how) ? { ...visit, reason, who: leftWho } : { ...visit, reason: reasonBefore };
}

const ENDINGS: ReadonlySet<string> = new Set(['won', 'lost', 'cancelled']);

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

interface Ref {
  readonly kind: 'activity' | 'stage';
  readonly id: string;
  /** Where its table has it: the index that found it says so, and by its id it would be looked for again. */
  readonly place: number;
  readonly day: string;
  readonly how: string;
}

interface Visit {
  readonly id: string;
  readonly dealId: string;
  readonly dealTitle: string;
  readonly stage: string;
  readonly who: string;
  readonly reason: string;
  readonly leftWho: string;
  readonly reasonBefore: string;
}

/** A visit shows how the stage was entered and, when the deal ended there, how it ended. */
const events = (activities: string, visits: string) => `
  SELECT kind, id, place, day, how FROM (
    SELECT 'activity' AS kind, a.id, a.rowid AS place, coalesce(a.done_day, a.day) AS day, '' AS how, a.status = 'planned' AS planned,
      coalesce(a.done_at, a.time, '') AS moment
    FROM activities a WHERE ${activities} AND a.deleted_at IS NULL AND a.status <> 'cancelled'
    UNION ALL
    SELECT 'stage', v.id, v.rowid, v.entered_day, v.entry, 0, v.entered_at FROM ${visits}
    UNION ALL
    SELECT 'stage', v.id, v.rowid, v.left_day, v.exit, 0, v.left_at FROM ${visits} AND v.exit IN ('won', 'lost', 'cancelled'))
  ORDER BY planned DESC, day DESC, moment DESC, id DESC LIMIT :limit OFFSET :offset`;

const OF_CLIENT = events(
  'a.client_id = :id',
  'deals d CROSS JOIN stage_visits v ON v.deal_id = d.id WHERE d.client_id = :id AND d.deleted_at IS NULL',
);
const OF_DEAL = events('a.deal_id = :id', 'stage_visits v WHERE v.deal_id = :id');

const ACTIVITIES = `SELECT ${ACTIVITY_COLUMNS} FROM json_each(?) j CROSS JOIN activities a ON a.rowid = j.value ${ACTIVITY_JOINS}`;
const VISITS = `SELECT v.id, v.deal_id AS dealId, d.title AS dealTitle, v.stage, v.who, v.reason, v.left_who AS leftWho,
    coalesce((SELECT b.reason FROM stage_visits b WHERE b.deal_id = v.deal_id AND b.left_at = v.entered_at
      AND b.id <> v.id LIMIT 1), '')
      AS reasonBefore
  FROM json_each(?) j CROSS JOIN stage_visits v ON v.rowid = j.value JOIN deal_state d ON d.deal_id = v.deal_id`;
