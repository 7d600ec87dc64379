import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import { type ActivityPlace, type PlacedLine, placeLines, type PointPlace } from '@shared/domain/plan';
import { addDays, daysOfWeek, earlierDay } from '@shared/domain/time';
import { present } from '@shared/errors';

export interface WeekRequest {
  readonly week: string;
  readonly today: string;
  /** Only this manager's lines; undefined for everybody's. */
  readonly manager?: string | undefined;
}

/** The lines of a week in their order, without texts; kept until the file changes, for the pages that follow. */
export function placesOfWeek(db: ReadableDb, request: WeekRequest): readonly PlacedLine[] {
  const version = db.value<number>('PRAGMA data_version');
  const asked = JSON.stringify([request.week, request.today, request.manager ?? null]);
  const before = kept.get(db);
  if (before?.version === version && before.asked === asked) return before.places;
  const places = placeLines({
    week: request.week,
    today: request.today,
    calendar: readCalendar(db),
    zone: readSettings(db).zone,
    ...gatherWeek(db, request),
  });
  kept.set(db, { version, asked, places });
  return places;
}

/** `data_version` changes when another connection commits, and only writers commit (sqlite.org/pragma.html). */
interface Kept {
  readonly version: number;
  readonly asked: string;
  readonly places: readonly PlacedLine[];
}
const kept = new WeakMap<ReadableDb, Kept>();

/**
 * Everything that may stand in the plan of a week. What is overdue since before the week stands in the present week and
 * in the next one, which is handed out while this one runs; later weeks are not filled with it.
 */
function gatherWeek(db: ReadableDb, { week, today, manager = undefined }: WeekRequest) {
  const days = daysOfWeek(week);
  const from = present(days[0], 'a week has seven days');
  const to = present(days[6], 'a week has seven days');
  const whose = manager ?? null;
  const spans = [{ from, to, manager: whose }];
  const late = { from: FIRST_DAY, to: addDays(earlierDay(today, from), -1), manager: whose };
  if (to >= today && from <= addDays(today, 7)) spans.push(late);
  return {
    activities: [
      ...spans.flatMap((span) => db.all<ActivityPlace>(PLANNED, span)),
      ...db.all<ActivityPlace>(DONE, { from, to, manager: whose }),
    ],
    points: spans.flatMap((span) => db.all<PointPlace>(POINTS, { ...span, today })),
  };
}

const FIRST_DAY = '0001-01-01';

// Each is read from its index alone.
export const PLANNED = `SELECT id, client_id AS clientId, status, day, time, zone
  FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND day BETWEEN :from AND :to
    AND (:manager IS NULL OR manager = :manager)`;

/** A contact that was done on another day than planned has lost its time. */
export const DONE = `SELECT id, '' AS clientId, status, done_day AS day,
    CASE WHEN done_day = day THEN time END AS time, zone
  FROM activities INDEXED BY activities_done
  WHERE status = 'done' AND deleted_at IS NULL AND done_day BETWEEN :from AND :to
    AND (:manager IS NULL OR manager = :manager)`;

/** Pending points of deals that are worked on; the points of a paused deal wait until its pause is over. */
export const POINTS = `SELECT point_id AS id, client_id AS clientId, due_day AS dueDay
  FROM point_state INDEXED BY point_state_by_day
  WHERE due_day BETWEEN :from AND :to AND (paused_until IS NULL OR paused_until <= max(due_day, :today))
    AND (:manager IS NULL OR manager = :manager)`;
