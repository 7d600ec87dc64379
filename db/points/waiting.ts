import type { ReadableDb, SqlValue } from '@db/connection/sqlite';
import type { PointLine } from '@shared/contract/points';

/** Which page, of whose points: null is everybody's. What else `where` names stands beside it. */
export interface WaitingPage {
  readonly manager: string | null;
  readonly limit: number;
  readonly offset: number;
  readonly [named: string]: SqlValue;
}

/** A page of the points `w` that wait and for which `where` holds, earliest first. */
export function waitingPoints(
  db: ReadableDb,
  where: string,
  { manager, ...named }: WaitingPage,
): PointLine[] {
  const rows =
    manager === null ? db.all<Row>(ofAll(where), named) : db.all<Row>(ofOne(where), { ...named, manager });
  return rows.map((row) => ({ ...row, state: 'pending', metDay: null, mandatory: row.mandatory === 1 }));
}

type Row = Omit<PointLine, 'mandatory' | 'state' | 'metDay'> & { readonly mandatory: number };

const SHOWN = `w.point_id AS id, w.deal_id AS dealId, w.stage, w.key, w.title, w.due_day AS dueDay, w.due_by AS dueBy,
  w.mandatory, w.reason, w.source_id AS sourceId, w.client_id AS clientId, c.name AS clientName, d.title AS dealTitle`;
const NAMES = `CROSS JOIN deal_state d ON d.deal_id = w.deal_id
  CROSS JOIN client_state c ON c.client_id = w.client_id`;
const ORDER = 'ORDER BY w.due_day, w.point_id';
const PAGE = 'LIMIT :limit OFFSET :offset';

/** All of the point stands in the index; names are read for the page only. */
const ofAll = (where: string) => `WITH w AS MATERIALIZED (
    SELECT w.* FROM point_state w INDEXED BY point_state_by_day WHERE ${where} ${ORDER} ${PAGE})
  SELECT ${SHOWN} FROM w ${NAMES}`;

const ofOne = (where: string) => `WITH page AS MATERIALIZED (
    SELECT w.point_id AS id FROM point_state w INDEXED BY point_state_by_manager
    WHERE ${where} AND w.manager = :manager ${ORDER} ${PAGE})
  SELECT ${SHOWN} FROM page CROSS JOIN point_state w ON w.point_id = page.id ${NAMES}`;
