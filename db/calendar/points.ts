import type { ReadableDb } from '@db/connection/sqlite';
import type { CalendarItem } from '@shared/contract/calendar';
import type { PointState } from '@shared/domain/words';
import type { DayOf } from './queries';

/** In this order within a day: what is open first. Waived points are not shown. */
const STATES: readonly PointState[] = ['pending', 'missed', 'met'];

/** The first control points of a day: pending, then missed, then met. */
export function pointsOfDay(db: ReadableDb, { day, manager, limit }: DayOf): CalendarItem[] {
  const found: CalendarItem[] = [];
  for (const state of STATES) {
    if (found.length === limit) break;
    const rows = db.all<Row>(
      `SELECT p.id, p.due_day AS day, p.client_id AS clientId, c.name AS clientName, p.deal_id AS dealId,
         d.title AS dealTitle, p.stage, p.key, p.title, p.state, p.mandatory
       FROM control_points p INDEXED BY control_points_by_day
         CROSS JOIN deal_state d ON d.deal_id = p.deal_id
         CROSS JOIN client_state c ON c.client_id = p.client_id
       WHERE p.due_day = :day AND p.deleted_at IS NULL AND p.state = :state
         AND (:manager IS NULL OR d.manager = :manager)
       ORDER BY p.id LIMIT :limit`,
      { day, state, manager, limit: limit - found.length },
    );
    for (const row of rows) found.push({ layer: 'point', ...row, mandatory: row.mandatory === 1 });
  }
  return found;
}

type Row = Omit<Extract<CalendarItem, { layer: 'point' }>, 'layer' | 'mandatory'> & {
  readonly mandatory: number;
};
