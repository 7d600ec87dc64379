import { addWeeks, type Day, type Week, weekOf } from '@shared/domain/time';
import type { LeftOut, WeekLine } from './answer';
import { generateWeek } from './generate';
import { inDayOrder } from './lines';
import type { Candidate, PlanRequest } from './request';

export interface TriageRequest extends Omit<PlanRequest, 'week' | 'candidates'> {
  /** One candidate per overdue line with the day it was for; those of one client merge, as in a plan. */
  readonly overdue: readonly Candidate[];
  /** How many weeks may be used, the one of today included; at least 1. */
  readonly weeks: number;
}

export interface Triage {
  /** By day: new places, and standing lines of the same client that take its overdue lines along. Asking moves nothing. */
  readonly lines: readonly WeekLine[];
  /** What found no day in those weeks, by priority, explained for the last of them; then whom nothing can be planned for. */
  readonly leftOut: readonly LeftOut[];
  /** The last day that something was put on; null when nothing was. */
  readonly lastDay: Day | null;
}

/**
 * Spreads overdue lines over the free room of the coming days (`product.md` §7): the placing of a week, week after week, so that each week
 * gets the highest priorities that it can take, and within a week these get the earlier days. Standing lines of those weeks keep
 * their room. Dropping, merging and closing lines is the user's.
 */
export function triage(request: TriageRequest): Triage {
  const steps = triageSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of one week; yields how many weeks are placed, so that long work can be told of and left. */
export function* triageSteps({ overdue, weeks, ...request }: TriageRequest): Generator<number, Triage> {
  const lines: WeekLine[] = [];
  const refused: LeftOut[] = [];
  let waiting: readonly LeftOut[] = [];
  let candidates = overdue;
  let week: Week = weekOf(request.today);
  for (let count = 0; count < Math.max(1, weeks) && candidates.length > 0; count += 1) {
    const plan = generateWeek({ ...request, week, candidates });
    lines.push(...plan.lines.filter(({ reasons }) => reasons.length > 0));
    refused.push(...plan.leftOut.filter((each) => !mayWait(each)));
    waiting = plan.leftOut.filter(mayWait);
    const clients = new Set(waiting.map(({ clientId }) => clientId));
    candidates = candidates.filter(({ clientId }) => clients.has(clientId));
    week = addWeeks(week, 1);
    yield count + 1;
  }
  const ordered = inDayOrder(lines);
  return { lines: ordered, leftOut: [...waiting, ...refused], lastDay: ordered.at(-1)?.day ?? null };
}

/** Another week may have room or an open window; a refusal of the person holds in every week. */
const mayWait = ({ code }: LeftOut): boolean => code === 'no-room' || code === 'no-day';
