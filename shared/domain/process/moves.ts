import type { Day } from '@shared/domain/time';
import { STAGES, type Stage } from '@shared/domain/words';
import { type ProcessDefinition, ruleOf, stageDefinition, stageIndex } from './definition';
import {
  type ClosedPoint,
  type Gate,
  type GatePoint,
  gate,
  gatePoint,
  type Refused,
  refuse,
} from './outcomes';
import { type ControlPoint, type NewPoint, type PointContext, pointsOnEntering } from './points';
import type { ProcessDeal } from './start';
import { refusalOfMove } from './targets';

/** All that a move does, to be written in one transaction. The deal's status becomes `open`. */
export interface Move {
  readonly kind: 'move';
  readonly how: 'forward' | 'back';
  readonly from: Stage;
  readonly to: Stage;
  readonly day: Day;
  /** For the stage history: the reason for going back or for the override, else ''. */
  readonly reason: string;
  readonly createPoints: readonly NewPoint[];
  readonly closePoints: readonly ClosedPoint[];
}

export interface MoveRequest {
  readonly definition: ProcessDefinition;
  readonly deal: ProcessDeal;
  readonly context: PointContext;
  readonly to: Stage;
  readonly today: Day;
  /** Why the deal goes past the gate. */
  readonly override?: string;
  /** Why the deal goes back. */
  readonly reason?: string;
}

/**
 * A move to another stage (`product.md` §3, rules 1 and 3). Forward to any later stage: open mandatory points of the
 * stages left behind and mandatory rules of skipped stages make a gate. Back to any earlier stage: wants a reason.
 * Of the stages left, the points of rules and the overridden ones are closed; optional ones that the user added stay
 * open until they are done or the deal ends.
 */
export function planMove(request: MoveRequest): Refused | Gate | Move {
  const { definition, deal, context, to, today } = request;
  const refusal = refusalOfMove(deal, to, today);
  if (refusal) return refuse(refusal);
  const entered = { ...context, entered: { ...context.entered, [to]: today } };
  const base = { kind: 'move', from: deal.stage, to, day: today } as const;
  const createPoints = pointsOnEntering(definition, to, entered);
  if (stageIndex(to) < stageIndex(deal.stage)) {
    const reason = request.reason?.trim() ?? '';
    if (reason === '') return refuse('reason-needed');
    return {
      ...base,
      how: 'back',
      reason,
      createPoints,
      closePoints: closedByMove(definition, 'back', to, today, context.points),
    };
  }
  const open = [
    ...openPoints(deal, to, context.points),
    ...skippedPoints(definition, deal.stage, to, context.points),
  ];
  const override = request.override?.trim() ?? '';
  if (override === '' && open.some((each) => each.mandatory)) return gate(open);
  const closePoints = closedByMove(definition, 'forward', to, today, context.points);
  return {
    ...base,
    how: 'forward',
    reason: override || (request.reason?.trim() ?? ''),
    createPoints,
    closePoints,
  };
}

/** Pending points of all stages before `to`; of the present stage also those that were marked as missed. */
function openPoints(deal: ProcessDeal, to: Stage, points: readonly ControlPoint[]): GatePoint[] {
  return points
    .filter((each) => stageIndex(each.stage) < stageIndex(to))
    .filter((each) => each.state === 'pending' || (each.state === 'missed' && each.stage === deal.stage))
    .map(gatePoint);
}

function skippedPoints(
  definition: ProcessDefinition,
  from: Stage,
  to: Stage,
  points: readonly ControlPoint[],
): GatePoint[] {
  const known = new Set(points.filter((each) => each.state !== 'waived').map((each) => each.key));
  return STAGES.slice(stageIndex(from) + 1, stageIndex(to)).flatMap((stage) =>
    stageDefinition(definition, stage)
      .points.filter((rule) => rule.made === 'stage' && rule.mandatory && !known.has(rule.key))
      .map((rule) => ({ id: null, stage, key: rule.key, mandatory: true, dueDay: null })),
  );
}

/** The points that a move to another stage closes, whether a gate was asked or not. */
export const closedByMove = (
  definition: ProcessDefinition,
  how: Move['how'],
  to: Stage,
  today: Day,
  points: readonly ControlPoint[],
): ClosedPoint[] =>
  how === 'back'
    ? closedByMovingBack(definition, to, points)
    : closedByMovingOn(definition, to, today, points);

function closedByMovingOn(
  definition: ProcessDefinition,
  to: Stage,
  today: Day,
  points: readonly ControlPoint[],
): ClosedPoint[] {
  return points
    .filter((each) => each.state === 'pending' && stageIndex(each.stage) < stageIndex(to))
    .filter((each) => each.key !== '' || each.mandatory)
    .map(({ id, key, stage, mandatory }) => {
      const met = ruleOf(definition, stage, key)?.metBy === 'moved-on';
      if (met) return { id, key, state: 'met', metDay: today, why: 'moved-on' };
      return { id, key, state: 'waived', metDay: null, why: mandatory ? 'overridden' : 'moved-on' };
    });
}

/** What records ask for stays as long as the records do: a rate is due, whatever stage the deal goes back to. */
function closedByMovingBack(
  definition: ProcessDefinition,
  to: Stage,
  points: readonly ControlPoint[],
): ClosedPoint[] {
  return points
    .filter((each) => each.state === 'pending' && each.key !== '' && stageIndex(each.stage) > stageIndex(to))
    .filter((each) => ruleOf(definition, each.stage, each.key)?.made !== 'source')
    .map(({ id, key }) => ({ id, key, state: 'waived', metDay: null, why: 'moved-back' }));
}
