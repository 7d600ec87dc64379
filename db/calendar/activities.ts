import type { ReadableDb } from '@db/connection/sqlite';
import type { CalendarItem } from '@shared/contract/calendar';
import type { Counts, DayOf, Span } from './queries';

const SHOWN = "a.deleted_at IS NULL AND a.status <> 'cancelled'";
const MANAGER = '(:manager IS NULL OR a.manager = :manager)';

/** Contacts of each day of the span, counted in the index alone. */
export function countActivities(db: ReadableDb, span: Span): Counts {
  const rows = db.all<{ day: string; count: number }>(
    `SELECT a.day, count(*) AS count FROM activities a
     WHERE a.day BETWEEN :from AND :to AND ${SHOWN} AND ${MANAGER} GROUP BY a.day`,
    { ...span },
  );
  return new Map(rows.map(({ day, count }) => [day, count]));
}

/** The first contacts of a day: by time, then those for any time. */
export function activitiesOfDay(db: ReadableDb, { day, manager, limit }: DayOf): CalendarItem[] {
  const timed = db.all<Row>(select('a.time IS NOT NULL', 'a.time, a.id'), { day, manager, limit });
  const anyTime =
    timed.length < limit
      ? db.all<Row>(select('a.time IS NULL', 'a.id'), { day, manager, limit: limit - timed.length })
      : [];
  return [...timed, ...anyTime].map((row) => ({ layer: 'activity', ...row }));
}

const select = (part: string, order: string) => `
  SELECT a.id, a.day, a.time, a.minutes, a.client_id AS clientId, c.name AS clientName, a.deal_id AS dealId,
    coalesce(d.title, '') AS dealTitle, a.kind, a.status, a.purpose
  FROM activities a CROSS JOIN clients c ON c.id = a.client_id LEFT JOIN deals d ON d.id = a.deal_id
  WHERE a.day = :day AND ${part} AND ${SHOWN} AND ${MANAGER} ORDER BY ${order} LIMIT :limit`;

type Row = Omit<Extract<CalendarItem, { layer: 'activity' }>, 'layer'>;
