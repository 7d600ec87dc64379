import type { CommandContext } from '@db/log/command';
import type { ReadableDb } from '@db/connection/sqlite';
import { pointContext, pointsOfDeal } from '@db/points';
import { readCalendar, readProcess } from '@db/settings/read';
import {
  dueDayOfStep,
  type EventLine,
  type EventMove,
  eventDayVerdict,
  type PointMove,
  previewMove,
} from '@shared/domain/preparation';
import { recalculate } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { type PreparedDeal, preparedDeal, stepsOfDeal } from './store';

/** What another event day would do to a deal; nothing is written. Throws `not-found`. */
export function previewEventMove(db: ReadableDb, dealId: string, to: Day | null, today: Day): EventMove {
  const deal = preparedDeal(db, dealId);
  return previewMove({
    ...{ deal, from: deal.eventDay, to, today },
    calendar: readCalendar(db),
    steps: stepsOfDeal(db, dealId),
    points: pointsThatMove(db, dealId, to),
    // The schedule of a deal that ended without its event stays as it was.
    lines: deal.status === 'lost' || deal.status === 'cancelled' ? [] : linesOfEvent(db, dealId),
  });
}

/** Throws `event-day-past` where the event of a deal that has not come so far would lie in the past. */
export function assertEventDay(
  deal: Pick<PreparedDeal, 'title' | 'stage' | 'status' | 'eventDay'>,
  to: Day | null,
  today: Day,
): void {
  if (eventDayVerdict(deal, deal.eventDay, to, today) === 'refused') {
    throw new CuepointError('event-day-past', { title: deal.title });
  }
}

/**
 * Moves the open steps whose day counts from the event to where its day wants them now; days set by hand and what is
 * done stay. Part of the command that changes the event day, before it settles the deal.
 */
export function recalculateSteps({ db }: CommandContext, dealId: string): void {
  const { eventDay } = preparedDeal(db, dealId);
  const calendar = readCalendar(db);
  for (const { id, offset, dueDay, dueBy, doneDay } of stepsOfDeal(db, dealId)) {
    if (dueBy === 'hand' || offset === null || doneDay !== null) continue;
    const to = dueDayOfStep(offset, eventDay, calendar);
    if (to !== dueDay) db.one('UPDATE preparation_steps SET due_day = ? WHERE id = ?', [to, id]);
  }
}

/** Points of rules that would get another day; those of steps and payments move with their records. */
function pointsThatMove(db: ReadableDb, dealId: string, to: Day | null): PointMove[] {
  const points = new Map(pointsOfDeal(db, dealId).map((point) => [point.id, point]));
  const context = { ...pointContext(db, dealId), eventDay: to };
  return recalculate(readProcess(db), context).map(({ id, key, from, to: day }) => ({
    ...{ id, key, from, to: day },
    title: points.get(id)?.title ?? '',
  }));
}

const linesOfEvent = (db: ReadableDb, dealId: string): EventLine[] =>
  db
    .all<Omit<EventLine, 'paid'> & { paid: number }>(
      `SELECT l.id, l.title, l.offset, l.unit, l.due_day AS dueDay, l.due_by AS dueBy,
         coalesce((SELECT sum(p.amount) FROM receipt_parts p JOIN receipts r ON r.id = p.receipt_id
                   WHERE p.line_id = l.id AND r.deleted_at IS NULL), 0) >= l.amount AS paid
       FROM payment_lines l WHERE l.deal_id = ? AND l.anchor = 'event' AND l.deleted_at IS NULL
       ORDER BY l.position, l.id`,
      [dealId],
    )
    .map((line) => ({ ...line, paid: line.paid === 1 }));
