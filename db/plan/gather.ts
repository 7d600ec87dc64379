import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanActivity, PlanPoint } from '@shared/domain/plan';

export interface PlanSpan {
  /** First and last day of the week. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** Only this manager's lines; undefined for everybody's. */
  readonly manager?: string;
}

/** First phone of the person, else of the client. */
const PHONE = (person: string, client: string) => `coalesce(
  (SELECT number FROM phones WHERE person_id = ${person} ORDER BY position LIMIT 1),
  (SELECT number FROM phones WHERE client_id = ${client} ORDER BY person_id IS NOT NULL, position LIMIT 1), '')`;

const ACTIVITY = `SELECT a.id, a.kind, a.status, coalesce(a.done_day, a.day) AS day,
    CASE WHEN a.done_day IS NULL OR a.done_day = a.day THEN a.time END AS time, a.minutes, a.zone,
    a.purpose, a.value, a.client_id AS clientId, c.name AS client, a.deal_id AS dealId,
    coalesce(d.title, '') AS deal, coalesce(p.name, '') AS person, ${PHONE('a.person_id', 'a.client_id')} AS phone,
    coalesce(r.name, '') AS product, a.manager
  FROM activities a JOIN clients c ON c.id = a.client_id
    LEFT JOIN deals d ON d.id = a.deal_id
    LEFT JOIN people p ON p.id = a.person_id
    LEFT JOIN products r ON r.id = a.product_id`;

/** Planned contacts of the week; a week that is not over takes what is overdue from before with it. */
export const PLANNED = `${ACTIVITY}
  WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.day BETWEEN :since AND :to
    AND (:manager IS NULL OR a.manager = :manager)
  ORDER BY a.day, a.time, a.id`;

export const DONE = `${ACTIVITY}
  WHERE a.status = 'done' AND a.deleted_at IS NULL AND a.done_day BETWEEN :from AND :to
    AND (:manager IS NULL OR a.manager = :manager)
  ORDER BY a.done_day, a.id`;

export const POINTS = `SELECT k.id, CASE k.title WHEN '' THEN k.key ELSE k.title END AS text, k.due_day AS dueDay,
    k.client_id AS clientId, c.name AS client, k.deal_id AS dealId, d.title AS deal,
    coalesce((SELECT name FROM people WHERE client_id = k.client_id AND deleted_at IS NULL
      ORDER BY created_at, id LIMIT 1), '') AS person,
    ${PHONE(
      `(SELECT id FROM people WHERE client_id = k.client_id AND deleted_at IS NULL ORDER BY created_at, id LIMIT 1)`,
      'k.client_id',
    )} AS phone,
    coalesce(r.name, '') AS product, d.manager
  FROM control_points k JOIN deals d ON d.id = k.deal_id JOIN clients c ON c.id = k.client_id
    LEFT JOIN products r ON r.id = d.product_id
  WHERE k.state = 'pending' AND k.deleted_at IS NULL AND k.due_day IS NOT NULL
    AND k.due_day BETWEEN :since AND :to
    AND d.status = 'open' AND d.deleted_at IS NULL AND (:manager IS NULL OR d.manager = :manager)
  ORDER BY k.due_day, k.id`;

/** Everything that may stand in the call plan of a week, as the rules want it. */
export function gatherWeek(db: ReadableDb, { from, to, today, manager }: PlanSpan) {
  const since = to < today ? from : '0000-01-01';
  const span = { since, to, manager: manager ?? null };
  return {
    activities: [
      ...db.all<PlanActivity>(PLANNED, span),
      ...db.all<PlanActivity>(DONE, { from, to, manager: manager ?? null }),
    ],
    points: db.all<PlanPoint>(POINTS, span),
  };
}
