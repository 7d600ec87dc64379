import type { ReadableDb } from '@db/connection/sqlite';
import type { Figures } from '@shared/contract/reports';
import { type Slot, slotOf } from '@shared/domain/planner/settings';
import { NONE, type Span, sumOf } from '@shared/domain/reports';
import { boundsOfDay } from '@shared/domain/time';
import { type ActivityKind, type ContactResult, TWO_WAY_RESULTS } from '@shared/domain/words';
import { CLOSED, LEFT_THE_SPAN, NEW_CLIENTS, OWN, PUT_OFF_CONTACTS } from './sql';

type Standing = { overdue: number; withoutNext: number };
type Counted = { -readonly [F in keyof Figures]: Figures[F] };

export const noFigures = (): Counted => ({
  ...{ planned: NONE, kept: NONE, done: NONE, reached: 0, results: {}, putOff: 0, newClients: 0 },
  ...{ forward: 0, back: 0, won: { count: 0, sums: [] }, lost: { count: 0, sums: [] } },
});

/** The instants at which the span begins and ends on the user's clock, as they are stored. */
export const instantsOf = ({ from, to }: Span, zone: string) => ({
  start: new Date(boundsOfDay(from, zone).start).toISOString(),
  end: new Date(boundsOfDay(to, zone).end).toISOString(),
});

/** The figures of each manager who has any in the span. */
export function figuresOf(
  db: ReadableDb,
  span: Span,
  manager: string | null,
  zone: string,
): Map<string, Counted> {
  const found = new Map<string, Counted>();
  const of = (name: string): Counted => {
    const figures = found.get(name) ?? noFigures();
    found.set(name, figures);
    return figures;
  };
  const params = { ...span, manager };
  const slots = (slot: Slot, count: number) => ({ ...NONE, [slot]: count });

  for (const { manager: whose, figure, slot, result, count } of db.all<ContactRow>(CONTACTS, params)) {
    const figures = of(whose);
    if (figure !== 'done') {
      // What was planned and kept was planned too.
      figures.planned = sumOf(figures.planned, slots(slot, count));
      if (figure === 'kept') figures.kept = sumOf(figures.kept, slots(slot, count));
      continue;
    }
    figures.done = sumOf(figures.done, slots(slot, count));
    figures.results = { ...figures.results, [result]: (figures.results[result] ?? 0) + count };
    if (TWO_WAY_RESULTS.some((each) => each === result)) figures.reached += count;
  }
  for (const { manager: whose, kind, isOut, isDone, count } of db.all<
    ByKind & { isOut: number; isDone: number }
  >(
    `SELECT a.manager, a.kind, ${LEFT_THE_SPAN} AS isOut, a.status = 'done' AS isDone, count(*) AS count
     ${PUT_OFF_CONTACTS} GROUP BY a.manager, a.kind, isOut, isDone`,
    params,
  )) {
    const figures = of(whose);
    figures.putOff += count;
    if (!isOut) continue;
    figures.planned = sumOf(figures.planned, slots(slotOf(kind), count));
    if (isDone) figures.kept = sumOf(figures.kept, slots(slotOf(kind), count));
  }
  for (const { manager: whose, count } of db.all<{ manager: string; count: number }>(
    `SELECT manager, count(*) AS count FROM ${NEW_CLIENTS} GROUP BY manager`,
    { ...params, ...instantsOf(span, zone) },
  ))
    of(whose).newClients = count;
  for (const { manager: whose, entry, count } of db.all<{
    manager: string;
    entry: 'forward' | 'back';
    count: number;
  }>(MOVED, params))
    of(whose)[entry] = count;
  for (const { manager: whose, status, currency, count, minor, priced } of db.all<ClosedRow>(
    `SELECT manager, status, currency, count(*) AS count, sum(amount) AS minor, count(amount) AS priced
     ${CLOSED} GROUP BY manager, status, currency`,
    params,
  )) {
    const figures = of(whose);
    const { count: before, sums } = figures[status];
    figures[status] = {
      count: before + count,
      sums: priced === 0 ? sums : [...sums, { minor: minor ?? 0, currency }],
    };
  }
  return found;
}

/** From the kept counts of the days: some hundred rows a week, however much was done. */
const CONTACTS = `SELECT manager, figure, slot, result, sum(count) AS count FROM contact_counts
  WHERE figure IN ('planned', 'kept', 'done') AND day BETWEEN :from AND :to AND ${OWN('manager')}
  GROUP BY manager, figure, slot, result`;
const MOVED = `SELECT manager, entry, sum(count) AS count FROM move_counts
  WHERE day BETWEEN :from AND :to AND ${OWN('manager')} GROUP BY manager, entry`;
const OVERDUE = `SELECT manager, sum(count) AS count FROM contact_counts
  WHERE figure = 'planned' AND day < :today AND ${OWN('manager')} GROUP BY manager`;

interface ContactRow {
  readonly manager: string;
  readonly figure: 'planned' | 'kept' | 'done';
  readonly slot: Slot;
  /** '' where nothing is known of it. */
  readonly result: ContactResult | '';
  readonly count: number;
}
interface ByKind {
  readonly manager: string;
  readonly kind: ActivityKind;
  readonly count: number;
}
interface ClosedRow {
  readonly manager: string;
  readonly status: 'won' | 'lost';
  readonly currency: string;
  readonly count: number;
  readonly minor: number | null;
  readonly priced: number;
}

/** How things stand today, by manager. */
export function standingOf(db: ReadableDb, today: string, manager: string | null): Map<string, Standing> {
  const found = new Map<string, Standing>();
  const of = (name: string): Standing => {
    const standing = found.get(name) ?? { overdue: 0, withoutNext: 0 };
    found.set(name, standing);
    return standing;
  };
  for (const row of db.all<{ manager: string; count: number }>(OVERDUE, { today, manager }))
    of(row.manager).overdue = row.count;
  for (const row of db.all<{ manager: string; count: number }>(
    `SELECT manager, sum(count) AS count FROM client_counts
     WHERE NOT planned AND lifecycle <> 'ended' AND ${OWN('manager')} GROUP BY manager HAVING sum(count) > 0`,
    { manager },
  ))
    of(row.manager).withoutNext = row.count;
  return found;
}
