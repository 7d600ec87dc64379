import type { ReadableDb } from '@db/connection/sqlite';
import {
  type LineParts,
  lineOf,
  type PlacedLine,
  type PlanActivity,
  type PlanLine,
  type PlanPoint,
} from '@shared/domain/plan';

/** The placed lines with whom to contact, why and what to offer; a few hundred at a time. */
export function detailedLines(db: ReadableDb, places: readonly PlacedLine[]): PlanLine[] {
  const parts = partsOf(db, places);
  return places.map((placed) => lineOf(placed, parts)).filter((line) => line !== null);
}

function partsOf(db: ReadableDb, places: readonly PlacedLine[]): LineParts {
  const activities: string[] = [];
  const points: string[] = [];
  for (const { reasons } of places)
    for (const { id, kind } of reasons)
      (kind === 'planned' || kind === 'overdue' ? activities : points).push(id);
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    activities: byId(db.all<PlanActivity>(ACTIVITIES, { ids: JSON.stringify(activities) })),
    points: byId(db.all<PlanPoint>(POINT_DETAILS, { ids: JSON.stringify(points) })),
  };
}

/** The client's first person: whom to ask for where the contact names nobody. */
const FIRST_PERSON = (client: string) => `(SELECT id FROM people INDEXED BY people_by_client
    WHERE client_id = ${client} AND deleted_at IS NULL ORDER BY created_at, id LIMIT 1)`;

/** First phone of the person, else the client's own: never somebody else's. Both stand in one place of one index. */
const PHONE = (client: string) => `coalesce(
    (SELECT number FROM phones INDEXED BY phones_by_client
      WHERE client_id = ${client} AND person_id = p.id ORDER BY position LIMIT 1),
    (SELECT number FROM phones INDEXED BY phones_by_client
      WHERE client_id = ${client} AND person_id IS NULL ORDER BY position LIMIT 1), '')`;

const EMAIL = (client: string) => `coalesce(
    (SELECT address FROM emails INDEXED BY emails_by_client
      WHERE client_id = ${client} AND person_id = p.id ORDER BY position LIMIT 1),
    (SELECT address FROM emails INDEXED BY emails_by_client
      WHERE client_id = ${client} AND person_id IS NULL ORDER BY position LIMIT 1), '')`;

const ACTIVITIES = `SELECT a.id, a.kind, a.status, a.day, a.time, a.minutes, a.zone,
    a.purpose, a.value, a.snoozes, a.first_day AS firstDay, a.client_id AS clientId, c.name AS client, a.deal_id AS dealId,
    coalesce(d.title, '') AS deal, coalesce(p.name, '') AS person, ${PHONE('a.client_id')} AS phone,
    ${EMAIL('a.client_id')} AS email,
    coalesce(r.name, '') AS product, a.manager
  FROM json_each(:ids) j CROSS JOIN activities a ON a.id = j.value CROSS JOIN client_state c ON c.client_id = a.client_id
    LEFT JOIN deal_state d ON d.deal_id = a.deal_id
    LEFT JOIN people p ON p.id = coalesce(
      (SELECT id FROM people WHERE id = a.person_id AND deleted_at IS NULL), ${FIRST_PERSON('a.client_id')})
    LEFT JOIN products r ON r.id = a.product_id`;

const POINT_DETAILS = `SELECT k.id, CASE k.title WHEN '' THEN k.key ELSE k.title END AS text, k.due_day AS dueDay,
    k.client_id AS clientId, c.name AS client, k.deal_id AS dealId, d.title AS deal,
    coalesce(p.name, '') AS person, ${PHONE('k.client_id')} AS phone,
    ${EMAIL('k.client_id')} AS email, coalesce(r.name, '') AS product, d.manager
  FROM json_each(:ids) j CROSS JOIN control_points k ON k.id = j.value
    CROSS JOIN deal_state d ON d.deal_id = k.deal_id CROSS JOIN client_state c ON c.client_id = k.client_id
    LEFT JOIN people p ON p.id = ${FIRST_PERSON('k.client_id')}
    LEFT JOIN products r ON r.id = d.product_id`;
