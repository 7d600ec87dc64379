import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanActivity, PlanPoint } from '@shared/domain/plan';
import { addDays, earlierDay } from '@shared/domain/time';

export interface PlanSpan {
  /** First and last day of the week. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** Only this manager's lines; undefined for everybody's. */
  readonly manager?: string | null | undefined;
}

/** The client's first person: whom to ask for where the contact names nobody. */
const FIRST_PERSON = (client: string) => `(SELECT id FROM people
    WHERE client_id = ${client} AND deleted_at IS NULL ORDER BY created_at, id LIMIT 1)`;

/** First phone of the person, else the client's own: never somebody else's. */
const PHONE = (client: string) => `coalesce(
    (SELECT number FROM phones WHERE person_id = p.id ORDER BY position LIMIT 1),
    (SELECT number FROM phones WHERE client_id = ${client} AND person_id IS NULL ORDER BY position LIMIT 1), '')`;

const ACTIVITY = `SELECT a.id, a.kind, a.status, coalesce(a.done_day, a.day) AS day,
    CASE WHEN a.done_day IS NULL OR a.done_day = a.day THEN a.time END AS time, a.minutes, a.zone,
    a.purpose, a.value, a.client_id AS clientId, c.name AS client, a.deal_id AS dealId,
    coalesce(d.title, '') AS deal, coalesce(p.name, '') AS person, ${PHONE('a.client_id')} AS phone,
    coalesce(r.name, '') AS product, a.manager
  FROM activities a CROSS JOIN clients c ON c.id = a.client_id
    LEFT JOIN deals d ON d.id = a.deal_id
    LEFT JOIN people p ON p.id = coalesce(
      (SELECT id FROM people WHERE id = a.person_id AND deleted_at IS NULL), ${FIRST_PERSON('a.client_id')})
    LEFT JOIN products r ON r.id = a.product_id`;

/** Contacts that are planned for a span of days. */
export const PLANNED = `${ACTIVITY}
  WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.day BETWEEN :since AND :to
    AND (:manager IS NULL OR a.manager = :manager)
  ORDER BY a.day, a.time, a.id`;

export const DONE = `${ACTIVITY}
  WHERE a.status = 'done' AND a.deleted_at IS NULL AND a.done_day BETWEEN :from AND :to
    AND (:manager IS NULL OR a.manager = :manager)
  ORDER BY a.done_day, a.id`;

/** Pending points of deals that are worked on; the points of a paused deal wait until its pause is over. */
export const POINTS = `SELECT k.id, CASE k.title WHEN '' THEN k.key ELSE k.title END AS text, k.due_day AS dueDay,
    k.client_id AS clientId, c.name AS client, k.deal_id AS dealId, d.title AS deal,
    coalesce(p.name, '') AS person, ${PHONE('k.client_id')} AS phone, coalesce(r.name, '') AS product, d.manager
  FROM control_points k INDEXED BY control_points_due CROSS JOIN deals d ON d.id = k.deal_id
    CROSS JOIN clients c ON c.id = k.client_id
    LEFT JOIN people p ON p.id = ${FIRST_PERSON('k.client_id')}
    LEFT JOIN products r ON r.id = d.product_id
  WHERE k.state = 'pending' AND k.deleted_at IS NULL AND k.due_day IS NOT NULL
    AND k.due_day BETWEEN :since AND :to AND d.deleted_at IS NULL
    AND (d.status = 'open' OR d.status = 'paused' AND d.paused_until <= max(k.due_day, :today))
    AND (:manager IS NULL OR d.manager = :manager)
  ORDER BY k.due_day`;

/**
 * Everything that may stand in the call plan of a week, as the rules want it. What is overdue since before the week
 * stands in the present week and in the next one, which is handed out while this one runs; later weeks are not filled
 * with it.
 */
export function gatherWeek(db: ReadableDb, { from, to, today, manager = null }: PlanSpan) {
  const spans = [{ since: from, to, manager }];
  const late = { since: FIRST_DAY, to: addDays(earlierDay(today, from), -1), manager };
  if (to >= today && from <= addDays(today, 7)) spans.push(late);
  return {
    activities: [
      ...spans.flatMap((span) => db.all<PlanActivity>(PLANNED, span)),
      ...db.all<PlanActivity>(DONE, { from, to, manager }),
    ],
    points: spans.flatMap((span) => db.all<PlanPoint>(POINTS, { ...span, today })),
  };
}

const FIRST_DAY = '0001-01-01';
