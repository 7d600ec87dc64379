import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanLine, PlanWeek } from '@shared/contract/plan';
import type { PlacedLine } from '@shared/domain/plan';
import { detailedLines } from './details';
import { explanationsOf, generatedFor, generatedOf } from './explain';
import { marked } from './export/since';
import { loadsOf, loadsOfAll } from './load';
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
  const loads =
    request.manager === undefined ? loadsOfAll(db, request) : loadsOf(db, request, request.manager);
  return {
    week: request.week,
    days: days.map((day, index) => ({ ...day, load: loads[index] ?? null })),
    generated: generatedOf(db, request),
    start,
    lines: linesOf(db, request.week, page(offset, limit ?? Number.MAX_SAFE_INTEGER)),
  };
}

/** Slices of the same plan, one after the other, for exports of any length. */
export function* slicesOfWeek(db: ReadableDb, request: WeekRequest): Generator<Slice> {
  const { days, page } = placesOfWeek(db, request);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  for (let offset = 0; offset < total; offset += SLICE) {
    const lines = linesOf(db, request.week, page(offset, SLICE));
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

/** With what the plan says of them, and what changed since the last export. */
function linesOf(db: ReadableDb, week: string, places: readonly PlacedLine[]): PlanLine[] {
  const detailed = detailedLines(db, places);
  const explained = explanationsOf(db, week, detailed);
  const generated = new Set(generatedFor(db, week));
  const lines = detailed.map((line, index): PlanLine => {
    const plan = explained[index] ?? null;
    const isPlanned = line.activityId !== null && line.status === 'planned';
    return {
      ...line,
      reasons: [...line.reasons],
      plan,
      unplaced: plan === null && isPlanned && generated.has(line.manager),
      sinceExport: '',
    };
  });
  return marked(db, week, lines);
}
