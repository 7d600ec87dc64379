import { intervalOf, isPaused, PULL_IN, type TouchFacts } from '@shared/domain/cadence';
import { addDays, type Day, diffDays, earlierDay, laterDay } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { Reason } from './request';

/** The days of the week to plan. */
export interface PlanSpan {
  readonly from: Day;
  readonly to: Day;
}

/** A talk: by phone, and in writing with somebody who has none or does not want to be called. */
const TALK: readonly ActivityKind[] = ['call', 'message', 'email'];

/** What most reasons have in common: a talk about one record, any day, no deadline. */
const plain = (kind: Reason['kind'], id: string): Reason => ({
  ...{ kind, id, kinds: TALK, day: null, hard: false, from: null, until: null },
  ...{ urgency: 1, value: 0, ignoresGap: false },
});

/** 1 on the day or before it, one more for each week late: comparable with a cadence of a week. */
const lateness = (day: Day, span: PlanSpan): number => 1 + Math.max(0, diffDays(day, span.to)) / 7;

/**
 * A client's cadence (`product.md` §5): from the day on which `pullIn` of the ideal interval has passed; null when that is not
 * in the week yet, or while it is paused. Urgency is what it would be at the end of the week if nobody called, so of two
 * clients the one whose interval runs out faster goes before.
 */
export function cadenceReason(
  clientId: string,
  facts: TouchFacts,
  span: PlanSpan,
  { value = 0, pullIn = PULL_IN } = {},
): Reason | null {
  const { from, ideal } = intervalOf(facts);
  const earliest = addDays(from, Math.ceil(pullIn * ideal - ROUNDING));
  const end = facts.paused === null || facts.paused === 'for-good' ? null : facts.paused;
  const first = end === null ? earliest : laterDay(earliest, end);
  if (first > span.to || isPaused(facts.paused, span.to)) return null;
  return { ...plain('cadence', clientId), from: first, urgency: diffDays(from, span.to) / ideal, value };
}

/** A dormant client to be won back: as urgent as a contact that is just due, or years of silence would go before everybody. */
export const winBackReason = (clientId: string, value = 0): Reason => ({
  ...plain('win-back', clientId),
  value,
});

/** A pending control point that needs a contact: a hard deadline. */
export function pointReason(
  point: { readonly id: string; readonly dueDay: Day; readonly kinds?: readonly ActivityKind[] },
  span: PlanSpan,
  value = 0,
): Reason {
  const { id, dueDay, kinds = TALK } = point;
  return { ...plain('point', id), kinds, day: dueDay, hard: true, urgency: lateness(dueDay, span), value };
}

/**
 * A planned contact without a time, which may move to another day. `asked`: the client named the day, so it is not called before,
 * later only when that day has no room, and the gap does not hold.
 */
export function plannedReason(
  activity: { readonly id: string; readonly day: Day; readonly kind: ActivityKind; readonly asked: boolean },
  span: PlanSpan,
  value = 0,
): Reason {
  const { id, day, kind, asked } = activity;
  const urgency = lateness(day, span);
  const promise = { hard: asked, from: asked ? day : null, ignoresGap: asked };
  return { ...plain('planned', id), kinds: [kind], day, urgency, value, ...promise };
}

/** The next attempt after "no answer": not before its day; nobody was bothered yet, so the gap does not hold. */
export function retryReason(
  retry: { readonly id: string; readonly day: Day; readonly kind: ActivityKind },
  span: PlanSpan,
  value = 0,
): Reason {
  const { id, day, kind } = retry;
  const urgency = lateness(day, span);
  return { ...plain('retry', id), kinds: [kind], day, from: day, urgency, value, ignoresGap: true };
}

/** Something to congratulate on or to prepare, within the days on which it makes sense; null outside the week. */
export function occasionReason(
  occasion: {
    readonly id: string;
    readonly day: Day;
    readonly from: Day;
    readonly until: Day;
    readonly kinds: readonly ActivityKind[];
  },
  span: PlanSpan,
  value = 0,
): Reason | null {
  const { id, day, from, until, kinds } = occasion;
  if (until < span.from || from > span.to) return null;
  return { ...plain('occasion', id), kinds, day, from, until, value };
}

/**
 * After a survey (`product.md` §5): an unhappy client is called within 24 hours, whatever the gap; a promoter is thanked and asked for a
 * referral within two weeks.
 */
export function surveyReason(
  answer: { readonly id: string; readonly mood: 'unhappy' | 'promoter'; readonly day: Day },
  span: PlanSpan,
  value = 0,
): Reason {
  const { id, mood, day } = answer;
  if (mood === 'promoter') return { ...plain('promoter', id), from: day, until: addDays(day, 14), value };
  const due = addDays(day, 1);
  const urgency = lateness(due, span);
  return { ...plain('unhappy', id), from: day, day: due, hard: true, urgency, value, ignoresGap: true };
}

/** The days of the week that can still be planned. */
export const spanLeft = (span: PlanSpan, today: Day): PlanSpan => ({
  from: laterDay(span.from, earlierDay(today, span.to)),
  to: span.to,
});

/** 0.55 × 100 days is a little more than 55 in binary numbers, and must not become 56. */
const ROUNDING = 1e-9;
