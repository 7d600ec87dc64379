import type { ReadableDb } from '@db/connection/sqlite';
import type { CalendarLayer } from '@shared/contract/calendar';

/** How many items each day holds; days without any are absent. */
export type Counts = ReadonlyMap<string, number>;

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly manager: string | null;
}

/** The items of each day of the span, from the kept counts: some rows a day, however full it is. */
export function countDays(db: ReadableDb, layer: CalendarLayer, span: Span): Counts {
  const rows = db.all<{ day: string; count: number }>(
    `SELECT day, sum(count) AS count FROM day_counts
     WHERE layer = :layer AND day BETWEEN :from AND :to AND (:manager IS NULL OR manager = :manager) GROUP BY day`,
    { layer, ...span },
  );
  return new Map(rows.map(({ day, count }) => [day, count]));
}
