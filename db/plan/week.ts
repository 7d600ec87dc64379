import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanLine, PlanWeek } from '@shared/contract/plan';
import type { PlacedLine } from '@shared/domain/plan';
import { daysOfWeek } from '@shared/domain/time';
import { detailedLines } from './details';
import { placesOfWeek, type WeekRequest } from './places';

/** The call plan of one ISO week as the window shows it: what each day holds, and a page of its lines. */
export function pageOfWeek(
  db: ReadableDb,
  {
    offset,
    limit,
    ...request
  }: WeekRequest & { readonly offset: number; readonly limit?: number | undefined },
): PlanWeek {
  const places = placesOfWeek(db, request);
  const page = places.slice(offset, limit === undefined ? undefined : offset + limit);
  const start = places.findIndex(({ day, isDone }) => day === request.today && !isDone);
  return {
    week: request.week,
    days: countDays(request.week, places),
    start: start < 0 ? null : start,
    lines: detailedLines(db, page).map(plain),
  };
}

/** Slices of the same plan, one after the other, for exports of any length. */
export function* slicesOfWeek(db: ReadableDb, request: WeekRequest): Generator<Slice> {
  const places = placesOfWeek(db, request);
  for (let done = 0; done < places.length; done += SLICE) {
    const lines = detailedLines(db, places.slice(done, done + SLICE)).map(plain);
    yield { lines, done: Math.min(done + SLICE, places.length), total: places.length };
  }
}

export interface Slice {
  readonly lines: readonly PlanLine[];
  readonly done: number;
  readonly total: number;
}

/** Some milliseconds of work. */
const SLICE = 200;

function countDays(week: string, places: readonly PlacedLine[]): PlanWeek['days'] {
  const counts = new Map(daysOfWeek(week).map((day) => [day, { day, count: 0, done: 0 }]));
  for (const { day, isDone } of places) {
    const count = counts.get(day);
    if (!count) continue;
    count.count += 1;
    if (isDone) count.done += 1;
  }
  return [...counts.values()];
}

const plain = (line: ReturnType<typeof detailedLines>[number]): PlanLine => ({
  ...line,
  reasons: [...line.reasons],
});
