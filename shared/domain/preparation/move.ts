import { dueDays } from '@shared/domain/payments/due';
import type { Day, WorkingCalendar } from '@shared/domain/time';
import type { DealStatus, Stage } from '@shared/domain/words';
import { dueDayOfStep, hasReachedEvent, type Step } from './steps';

/**
 * What a new event day means for a deal: nothing new; fine; an event that was (the day has passed and the deal has come
 * as far as its event, so the user is warned); refused, because the event of a deal before it cannot lie in the past.
 */
export type EventDayVerdict = 'unchanged' | 'fine' | 'was' | 'refused';

export function eventDayVerdict(
  { stage, status }: { readonly stage: Stage; readonly status: DealStatus },
  from: Day | null,
  to: Day | null,
  today: Day,
): EventDayVerdict {
  if (from === to) return 'unchanged';
  if (to === null || to >= today) return 'fine';
  const ended = status === 'won' || status === 'lost' || status === 'cancelled';
  return ended || hasReachedEvent(stage) ? 'was' : 'refused';
}

/** A payment line whose day counts from the event. */
export interface EventLine {
  readonly id: string;
  readonly title: string;
  readonly offset: number;
  readonly unit: 'wd' | 'days';
  readonly dueDay: Day | null;
  readonly dueBy: 'rule' | 'hand';
  readonly paid: boolean;
}

/** A control point whose rule gives another day. */
export interface PointMove {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * What becomes of one record: it moves; it keeps its day; it is done already; its day was set by hand and stays; it
 * becomes impossible.
 */
export type Fate = 'moves' | 'stays' | 'done' | 'by-hand' | 'impossible';

/** Why: its day would lie before today; no day is left for it; its day by hand would lie after the event. */
export type Impossible = 'before-today' | 'no-day' | 'after-event';

export interface Moved {
  readonly id: string;
  readonly title: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly fate: Fate;
  readonly why: Impossible | null;
}

export interface EventMove {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly verdict: EventDayVerdict;
  readonly steps: readonly Moved[];
  readonly points: readonly (Moved & { readonly key: string })[];
  readonly payments: readonly Moved[];
}

export interface MoveRequest {
  readonly deal: { readonly stage: Stage; readonly status: DealStatus };
  readonly from: Day | null;
  readonly to: Day | null;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly steps: readonly Step[];
  readonly points: readonly PointMove[];
  readonly lines: readonly EventLine[];
}

/**
 * What moving the event does, before it is done (`product.md` §3, event): which steps, control points and payments move
 * where, what is done already, and what becomes impossible. Applying it gives exactly these days.
 */
export function previewMove(request: MoveRequest): EventMove {
  const { deal, from, to, today, calendar, steps, points, lines } = request;
  const verdict = eventDayVerdict(deal, from, to, today);
  // What lies before an event that was is past; nothing of it becomes impossible by writing that down.
  const least = verdict === 'was' ? null : today;
  return {
    from,
    to,
    verdict,
    steps: steps.map((step) => movedStep(step, request, least)),
    points: points.map(({ key, ...point }) => ({
      ...moved(point, least, to !== null && point.to === null),
      key,
    })),
    payments: lines.map((line) => movedLine(line, to, calendar, least)),
  };
}

function movedStep(step: Step, { from, to, calendar }: MoveRequest, least: Day | null): Moved {
  const { id, title, offset, dueDay, dueBy, doneDay } = step;
  const same = { id, title, from: dueDay, to: dueDay, why: null };
  if (doneDay !== null) return { ...same, fate: 'done' };
  if (dueBy === 'hand' || offset === null) {
    const wasBefore = dueDay !== null && (from === null || dueDay <= from);
    const after = wasBefore && to !== null && dueDay > to;
    return after ? { ...same, fate: 'impossible', why: 'after-event' } : { ...same, fate: 'by-hand' };
  }
  const next = dueDayOfStep(offset, to, calendar);
  return moved({ id, title, from: dueDay, to: next }, least, to !== null && next === null);
}

function movedLine(
  { id, title, offset, unit, dueDay, dueBy, paid }: EventLine,
  to: Day | null,
  calendar: WorkingCalendar,
  least: Day | null,
): Moved {
  const same = { id, title, from: dueDay, to: dueDay, why: null };
  if (paid) return { ...same, fate: 'done' };
  if (dueBy === 'hand') return { ...same, fate: 'by-hand' };
  const days = { signing: null, invoices: [], event: to };
  const [next = null] = dueDays([{ anchor: 'event', offset, unit, dueDay, dueBy }], days, calendar);
  return moved({ id, title, from: dueDay, to: next }, least, false);
}

function moved(
  { id, title, from, to }: Pick<Moved, 'id' | 'title' | 'from' | 'to'>,
  least: Day | null,
  lost: boolean,
): Moved {
  if (lost) return { id, title, from, to, fate: 'impossible', why: 'no-day' };
  if (to !== null && least !== null && to < least) {
    return { id, title, from, to, fate: 'impossible', why: 'before-today' };
  }
  return { id, title, from, to, fate: from === to ? 'stays' : 'moves', why: null };
}
