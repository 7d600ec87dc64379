import type { Day } from '@shared/domain/time';
import type { ActivityKind, ContactResult, Stage } from '@shared/domain/words';
import { type PointRule, type ProcessDefinition, ruleOf, stageDefinition } from './definition';
import { type ControlPoint, dueDayOf, type PointContext } from './due';

export type { ControlPoint, PointContext } from './due';

/** A control point to create; its state is `pending` and its day is by rule. */
export interface NewPoint {
  readonly stage: Stage;
  readonly key: string;
  readonly dueDay: Day | null;
  readonly mandatory: boolean;
}

/** A due day that moves. */
export interface DueChange {
  readonly id: string;
  readonly key: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What a point means today: `missed` is a pending one whose day has passed, or one the user marked as missed. */
export type EffectiveState = 'pending' | 'due-today' | 'missed' | 'met' | 'waived';

/**
 * The points that a deal gets when it enters `stage`: one per rule that is not made on demand, in the order of the
 * definition. A rule that still has a pending point (the deal comes back) gets no second one; a met one is asked again,
 * because going back means doing the stage again. `context.entered[stage]` must hold the day of this entry.
 */
export function pointsOnEntering(
  definition: ProcessDefinition,
  stage: Stage,
  context: PointContext,
): NewPoint[] {
  // What was met on an earlier visit is no anchor for this one.
  const points = context.points.filter((each) => each.stage !== stage || each.state !== 'met');
  return missingPoints(definition, stage, { ...context, points });
}

/** The points that a reopened deal gets: one per rule that has neither a pending nor a met point in the stage. */
export function missingPoints(
  definition: ProcessDefinition,
  stage: Stage,
  context: PointContext,
): NewPoint[] {
  const there = context.points.filter(
    (each) => each.stage === stage && (each.state === 'pending' || each.state === 'met'),
  );
  const keys = new Set(there.map((each) => each.key));
  return stageDefinition(definition, stage)
    .points.filter((rule) => rule.made === 'stage' && !keys.has(rule.key))
    .map((rule) => newPoint(stage, rule, context, null));
}

/** The point of a rule made on demand, asked for on `askedDay`; null when the stage has no such rule. */
export function pointOnDemand(
  definition: ProcessDefinition,
  stage: Stage,
  key: string,
  askedDay: Day,
  context: PointContext,
): NewPoint | null {
  const rule = ruleOf(definition, stage, key);
  return rule ? newPoint(stage, rule, context, askedDay) : null;
}

/**
 * The due days that no longer agree with their rule, because an anchor moved: the event, a planned meeting, the day
 * another point was met. Only pending points move whose day was not set by hand. Points asked for on demand, added by
 * hand or left without a rule keep their day; those of records are settled with them (`settle`). Applying the result and asking again gives nothing.
 */
export function recalculate(definition: ProcessDefinition, context: PointContext): DueChange[] {
  return context.points.flatMap((each) => {
    const rule = ruleOf(definition, each.stage, each.key);
    if (
      !rule ||
      rule.anchor === 'asked' ||
      rule.made === 'source' ||
      each.state !== 'pending' ||
      each.dueBy === 'hand'
    )
      return [];
    const to = dueDayOf(rule, each.stage, context, null);
    return to === each.dueDay ? [] : [{ id: each.id, key: each.key, from: each.dueDay, to }];
  });
}

/** The due day a point has by its rule, whatever was set by hand (to give it back to its rule); null: not known yet. */
export function ruleDueDay(
  definition: ProcessDefinition,
  stage: Stage,
  key: string,
  context: PointContext,
): Day | null {
  const rule = ruleOf(definition, stage, key);
  return rule ? dueDayOf(rule, stage, context, null) : null;
}

export function effectiveState(point: Pick<ControlPoint, 'state' | 'dueDay'>, today: Day): EffectiveState {
  if (point.state !== 'pending') return point.state;
  if (point.dueDay === null || point.dueDay > today) return 'pending';
  return point.dueDay === today ? 'due-today' : 'missed';
}

/** Something that happened and may meet points by itself. */
export type PointEvent =
  | { readonly kind: 'activity'; readonly activity: ActivityKind; readonly result: ContactResult | null }
  | { readonly kind: 'next-contact' };

/** Ids of the pending points of the deal's present stage that this event meets (`metBy` of their rules). */
export function pointsMetBy(
  definition: ProcessDefinition,
  stage: Stage,
  points: readonly ControlPoint[],
  event: PointEvent,
): string[] {
  const metBy = event.kind === 'next-contact' ? 'next-contact' : 'activity-held';
  if (event.kind === 'activity' && !(isMeeting(event.activity) && event.result === 'held')) return [];
  return points
    .filter((each) => each.stage === stage && each.state === 'pending')
    .filter((each) => ruleOf(definition, stage, each.key)?.metBy === metBy)
    .map((each) => each.id);
}

/** Kinds of contact at which both sides meet: they have a `held` result and count as the presentation. */
export const isMeeting = (kind: ActivityKind): boolean =>
  kind === 'meeting' || kind === 'video' || kind === 'visit';

function newPoint(stage: Stage, rule: PointRule, context: PointContext, askedDay: Day | null): NewPoint {
  const dueDay = dueDayOf(rule, stage, context, askedDay);
  return { stage, key: rule.key, dueDay, mandatory: rule.mandatory };
}
