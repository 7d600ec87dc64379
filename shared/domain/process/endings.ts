import type { Day } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import type { ProcessDefinition } from './definition';
import { ruleOf } from './definition';
import { type ClosedPoint, type Gate, gate, gatePoint, type Refused, refuse } from './outcomes';
import { type ControlPoint, missingPoints, type NewPoint, type PointContext } from './points';
import { isClosed, type ProcessDeal, statusToday } from './start';
import { refusalOfState } from './targets';

interface Request {
  readonly definition: ProcessDefinition;
  readonly deal: ProcessDeal;
  readonly today: Day;
}

/** The deal ends as lost in its stage; all in one transaction. */
export interface Loss {
  readonly kind: 'lose';
  readonly stage: Stage;
  readonly day: Day;
  readonly reason: string;
  readonly closePoints: readonly ClosedPoint[];
  /** Ids of the deal's planned activities: the user is asked whether to keep or to cancel them. */
  readonly plannedActivities: readonly string[];
  /** A call is planned on this day to try again. */
  readonly retryDay: Day | null;
}

/**
 * Lost with a reason from the process and, if wanted, a later day to try again (`product.md` §3, rule 2). Also from a
 * pause. A deal whose money is with us is not lost but cancelled (`planCancel`), so that nobody forgets to give it back.
 */
export function planLose(
  request: Request & {
    readonly points: readonly ControlPoint[];
    readonly plannedActivities: readonly string[];
    readonly reason: string;
    readonly retryDay: Day | null;
    /** What came in less what went back, smallest unit. */
    readonly money: number;
  },
): Refused | Loss {
  const { definition, deal, today, reason, retryDay, plannedActivities } = request;
  if (isClosed(deal.status)) return refuse('deal-closed');
  if (!definition.lostReasons.some(({ key }) => key === reason)) return refuse('unknown-reason');
  if (retryDay !== null && retryDay <= today) return refuse('day-not-later');
  if (request.money > 0) return refuse('money-booked');
  const closePoints = closed(request.points, 'deal-lost');
  return { kind: 'lose', stage: deal.stage, day: today, reason, closePoints, plannedActivities, retryDay };
}

/** The deal ends because the client withdrew after money had come in; all in one transaction. */
export interface Cancellation {
  readonly kind: 'cancel';
  readonly stage: Stage;
  readonly day: Day;
  readonly reason: string;
  readonly closePoints: readonly ClosedPoint[];
  readonly plannedActivities: readonly string[];
  /** What is owed back, smallest unit; 0: everything is kept. */
  readonly refund: number;
}

/**
 * Cancelled after payment (`product.md` §2 and §3, rule 2), from every stage and from a pause: what is owed back lies
 * between nothing and what is with us (`money`); the difference is kept. Without any receipt a deal is lost instead.
 */
export function planCancel(
  request: Request & {
    readonly points: readonly ControlPoint[];
    readonly plannedActivities: readonly string[];
    readonly reason: string;
    readonly hasReceipts: boolean;
    readonly money: number;
    readonly refund: number;
  },
): Refused | Cancellation {
  const { definition, deal, today, reason, plannedActivities, refund } = request;
  if (isClosed(deal.status)) return refuse('deal-closed');
  if (!definition.lostReasons.some(({ key }) => key === reason)) return refuse('unknown-reason');
  if (!request.hasReceipts) return refuse('nothing-received');
  if (refund < 0 || refund > request.money) return refuse('refund-too-large');
  const closePoints = closed(request.points, 'deal-cancelled');
  return { kind: 'cancel', stage: deal.stage, day: today, reason, closePoints, plannedActivities, refund };
}

export interface Pause {
  readonly kind: 'pause';
  /** The first day on which the deal counts as open again. */
  readonly until: Day;
  readonly reason: string;
}

/** Paused until a later day, with a reason from the process; pausing a paused deal changes day and reason. */
export function planPause(
  request: Request & { readonly until: Day; readonly reason: string },
): Refused | Pause {
  const { definition, deal, today, until, reason } = request;
  if (isClosed(deal.status)) return refuse('deal-closed');
  if (!definition.pauseReasons.some(({ key }) => key === reason)) return refuse('unknown-reason');
  return until > today ? { kind: 'pause', until, reason } : refuse('day-not-later');
}

/** Ends a pause; the deal is open again and its points are as they were. */
export function planResume(deal: ProcessDeal): Refused | { readonly kind: 'resume' } {
  return deal.status === 'paused' ? { kind: 'resume' } : refuse('not-paused');
}

/** What the user says about the next contact when closing a deal. */
export type NextChoice = { readonly day: Day } | { readonly noContactReason: string };

export interface Win {
  readonly kind: 'win';
  readonly stage: Stage;
  readonly day: Day;
  /** The override of the gate, for the stage history; '' if there was none. */
  readonly reason: string;
  readonly closePoints: readonly ClosedPoint[];
  /** What is left of the next contact: one is there, one is to be planned, or there will be none. */
  readonly next: 'exists' | 'plan' | 'none';
}

/**
 * Closes a deal well, from closure only. First the next contact must be clear (`product.md` §3, rule 4): one is planned
 * for the client from today on (`nextContactDay`), or `next` names one, or says why there will be none. Then open
 * mandatory points, also forgotten ones of earlier stages, make a gate.
 */
export function planWin(
  request: Request & {
    readonly points: readonly ControlPoint[];
    readonly nextContactDay: Day | null;
    readonly next?: NextChoice;
    readonly override?: string;
  },
): Refused | Gate | Win {
  const { definition, deal, today, points, next } = request;
  const refusal = refusalOfState(deal, today) ?? (deal.stage === 'closure' ? null : 'not-in-closure');
  if (refusal) return refuse(refusal);
  const choice = nextOf(next, request.nextContactDay, today);
  if (choice === null) return refuse('next-contact-needed');
  const isNextContact = (each: ControlPoint): boolean =>
    each.key !== '' && ruleOf(definition, each.stage, each.key)?.metBy === 'next-contact';
  const open = points.filter(
    (each) =>
      !isNextContact(each) &&
      (each.state === 'pending' || (each.state === 'missed' && each.stage === deal.stage)),
  );
  const reason = request.override?.trim() ?? '';
  if (reason === '' && open.some((each) => each.mandatory)) return gate(open.map(gatePoint));
  const closePoints = pending(points).map((each): ClosedPoint => {
    const { id, key } = each;
    if (!isNextContact(each)) {
      return { id, key, state: 'waived', metDay: null, why: each.mandatory ? 'overridden' : 'deal-won' };
    }
    if (choice === 'none') return { id, key, state: 'waived', metDay: null, why: 'no-contact' };
    return { id, key, state: 'met', metDay: today, why: 'next-contact' };
  });
  return { kind: 'win', stage: deal.stage, day: today, reason, closePoints, next: choice };
}

export interface Reopening {
  readonly kind: 'reopen';
  readonly stage: Stage;
  readonly day: Day;
  readonly createPoints: readonly NewPoint[];
}

/**
 * Opens a closed deal again in the stage where it ended, with new points for what was not met there. A cancelled one only
 * as long as nothing was given back: then the client has changed his mind and nothing is owed; afterwards the sale is
 * settled, and another one is a new deal.
 */
export function planReopen(
  request: Request & { readonly context: PointContext; readonly givenBack: boolean },
): Refused | Reopening {
  const { definition, deal, today, context, givenBack } = request;
  if (deal.status === 'cancelled' && givenBack) return refuse('deal-cancelled');
  if (!isClosed(statusToday(deal, today))) return refuse('not-closed');
  const entered = { ...context.entered, [deal.stage]: today };
  const createPoints = missingPoints(definition, deal.stage, { ...context, entered });
  return { kind: 'reopen', stage: deal.stage, day: today, createPoints };
}

function nextOf(next: NextChoice | undefined, existing: Day | null, today: Day): Win['next'] | null {
  if (next && 'noContactReason' in next) return next.noContactReason.trim() === '' ? null : 'none';
  if (next) return next.day >= today ? 'plan' : null;
  return existing !== null && existing >= today ? 'exists' : null;
}

const closed = (points: readonly ControlPoint[], why: 'deal-lost' | 'deal-cancelled'): ClosedPoint[] =>
  pending(points).map(({ id, key }) => ({ id, key, state: 'waived', metDay: null, why }));

const pending = (points: readonly ControlPoint[]): ControlPoint[] =>
  points.filter(({ state }) => state === 'pending');
