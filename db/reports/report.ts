import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import type { Figures, Report } from '@shared/contract/reports';
import { type Period, spanBefore, spanOf, sumOf } from '@shared/domain/reports';
import type { Day } from '@shared/domain/time';
import { figuresOf, noFigures, standingOf } from './counts';

export interface ReportRequest {
  readonly period: Period;
  readonly day: Day;
  readonly today: Day;
  readonly manager?: string | undefined;
}

/** The figures of a period, of the one before, and of today, for each manager and for all. */
export function readReport(db: ReadableDb, request: ReportRequest): Report {
  const { period, day, today } = request;
  const manager = request.manager ?? null;
  const { zone } = readSettings(db);
  const span = spanOf(period, day);
  const before = spanBefore(period, day, readCalendar(db));
  const now = figuresOf(db, span, manager, zone);
  const earlier = figuresOf(db, before, manager, zone);
  const standing = standingOf(db, today, manager);
  const names = [...new Set([...now.keys(), ...earlier.keys(), ...standing.keys()])].sort((a, b) =>
    // Nobody's comes last.
    a === '' || b === '' ? b.length - a.length : a.localeCompare(b),
  );
  const managers = names.map((name) => ({
    manager: name,
    now: now.get(name) ?? noFigures(),
    before: earlier.get(name) ?? noFigures(),
    standing: standing.get(name) ?? { overdue: 0, withoutNext: 0 },
  }));
  return {
    span,
    before,
    managers,
    total: {
      now: managers.map((each) => each.now).reduce(added, noFigures()),
      before: managers.map((each) => each.before).reduce(added, noFigures()),
      standing: managers.reduce(
        (sum, each) => ({
          overdue: sum.overdue + each.standing.overdue,
          withoutNext: sum.withoutNext + each.standing.withoutNext,
        }),
        { overdue: 0, withoutNext: 0 },
      ),
    },
  };
}

const added = (one: Figures, other: Figures): Figures => ({
  planned: sumOf(one.planned, other.planned),
  kept: sumOf(one.kept, other.kept),
  done: sumOf(one.done, other.done),
  reached: one.reached + other.reached,
  results: Object.fromEntries(
    [...new Set([...Object.keys(one.results), ...Object.keys(other.results)])].map((result) => [
      result,
      (one.results[result] ?? 0) + (other.results[result] ?? 0),
    ]),
  ),
  putOff: one.putOff + other.putOff,
  newClients: one.newClients + other.newClients,
  forward: one.forward + other.forward,
  back: one.back + other.back,
  won: closedSum(one.won, other.won),
  lost: closedSum(one.lost, other.lost),
});

function closedSum(one: Figures['won'], other: Figures['won']): Figures['won'] {
  const sums = new Map(one.sums.map(({ currency, minor }) => [currency, minor]));
  for (const { currency, minor } of other.sums) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return {
    count: one.count + other.count,
    sums: [...sums].map(([currency, minor]) => ({ currency, minor })),
  };
}
