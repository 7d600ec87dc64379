import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanLine, PlanWeek } from '@shared/contract/plan';
import { detailedLines } from './details';
import { marked } from './export/since';
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
  const { days, start, page } = placesOfWeek(db, request);
  return {
    week: request.week,
    days: days.map((day) => ({ ...day, load: null })),
    generated: null,
    start,
    lines: marked(
      db,
      request.week,
      detailedLines(db, page(offset, limit ?? Number.MAX_SAFE_INTEGER)).map(plain),
    ),
  };
}

/** Slices of the same plan, one after the other, for exports of any length. */
export function* slicesOfWeek(db: ReadableDb, request: WeekRequest): Generator<Slice> {
  const { days, page } = placesOfWeek(db, request);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  for (let offset = 0; offset < total; offset += SLICE) {
    const lines = marked(db, request.week, detailedLines(db, page(offset, SLICE)).map(plain));
    yield { lines, done: Math.min(offset + SLICE, total), total };
  }
}

export interface Slice {
  readonly lines: readonly PlanLine[];
  readonly done: number;
  readonly total: number;
}

/** Some milliseconds of work. */
const SLICE = 200;

const plain = (line: ReturnType<typeof detailedLines>[number]): PlanLine => ({
  ...line,
  reasons: [...line.reasons],
  plan: null,
  sinceExport: '',
});
