import type { ReadableDb } from '@db/connection/sqlite';
import type { CalendarItem } from '@shared/contract/calendar';
import type { DayOf } from './queries';

const SHOWN = "a.deleted_at IS NULL AND a.status <> 'cancelled'";
const MANAGER = '(:manager IS NULL OR a.manager = :manager)';

/**
 * The first contacts of a day: by time, then those for any time. With `perHour` at most so many that begin in the same
 * hour, each hour one range of the index.
 */
export function activitiesOfDay(
  db: ReadableDb,
  { day, manager, limit, perHour }: DayOf & { readonly perHour: number | null },
): CalendarItem[] {
  const found: Row[] = [];
  for (const { from, to } of perHour === null ? WHOLE_DAY : HOURS) {
    const places = Math.min(limit - found.length, perHour ?? limit);
    if (places > 0) found.push(...db.all<Row>(TIMED, { day, manager, from, to, limit: places }));
  }
  const left = limit - found.length;
  if (left > 0) found.push(...db.all<Row>(ANY_TIME, { day, manager, limit: left }));
  return found.map((row) => ({ layer: 'activity', ...row }));
}

const WHOLE_DAY = [{ from: '00:00', to: '24' }];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  from: `${String(hour).padStart(2, '0')}:00`,
  to: String(hour + 1).padStart(2, '0'),
}));

const select = (part: string, order: string) => `
  SELECT a.id, a.day, a.time, a.minutes, a.client_id AS clientId, c.name AS clientName, a.deal_id AS dealId,
    coalesce(d.title, '') AS dealTitle, a.person_id AS personId, a.kind, a.status, a.purpose,
    a.recurrence_id AS recurrenceId
  FROM activities a CROSS JOIN clients c ON c.id = a.client_id LEFT JOIN deals d ON d.id = a.deal_id
  WHERE a.day = :day AND ${part} AND ${SHOWN} AND ${MANAGER} ORDER BY ${order} LIMIT :limit`;

const TIMED = select('a.time >= :from AND a.time < :to', 'a.time, a.id');
const ANY_TIME = select('a.time IS NULL', 'a.id');

type Row = Omit<Extract<CalendarItem, { layer: 'activity' }>, 'layer'>;
