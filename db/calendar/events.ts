import type { ReadableDb } from '@db/connection/sqlite';
import type { CalendarItem } from '@shared/contract/calendar';
import type { Counts, Span } from './counts';
import type { DayOf } from './queries';

const HELD = `d.event_day IS NOT NULL AND d.deleted_at IS NULL AND d.status NOT IN ('lost', 'cancelled')
  AND (:manager IS NULL OR d.manager = :manager)`;

/** How many events each day of the span has, from the index of their days. */
export function countEvents(db: ReadableDb, span: Span): Counts {
  const rows = db.all<{ day: string; count: number }>(
    `SELECT d.event_day AS day, count(*) AS count FROM deals d INDEXED BY deals_by_event_day
     WHERE d.event_day BETWEEN :from AND :to AND ${HELD} GROUP BY d.event_day`,
    { ...span },
  );
  return new Map(rows.map(({ day, count }) => [day, count]));
}

/** The first events of a day. */
export const eventsOfDay = (db: ReadableDb, { day, manager, limit }: DayOf): CalendarItem[] =>
  db
    .all<Omit<Extract<CalendarItem, { layer: 'event' }>, 'layer'>>(
      `SELECT d.id, d.event_day AS day, d.client_id AS clientId, c.name AS clientName, d.id AS dealId,
         d.title AS dealTitle, d.stage, d.status
       FROM deals d INDEXED BY deals_by_event_day CROSS JOIN clients c ON c.id = d.client_id
       WHERE d.event_day = :day AND ${HELD} ORDER BY d.id LIMIT :limit`,
      { day, manager, limit },
    )
    .map((row) => ({ layer: 'event', ...row }));
