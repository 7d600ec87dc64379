import { STAGES } from '@shared/domain/words';
import { DEFAULT_PROCESS } from './default';
import {
  anchorPoint,
  isPointAnchor,
  type PointRule,
  type ProcessDefinition,
  type ProcessReason,
} from './definition';

/** A point is due at most so many days before or after what it counts from. */
export const OFFSET_DAYS = 1_000;
/** The longest limit of a stage, in working days. */
export const LIMIT_DAYS = 1_000;

/**
 * Why a process cannot be kept:
 * - `stage-order`: the six stages are fixed, also in their order;
 * - `key-twice`: two points, reasons, steps of a stage or documents of a stage have the same key;
 * - `name-twice`: two points have the same name of the user's own, so nobody could tell them apart;
 * - `counts-from-below`: `key` counts from `other`, which does not stand above it (so never in a circle);
 * - `offset-too-large`, `limit-out-of-range`: beyond {@link OFFSET_DAYS}, or not between 1 and {@link LIMIT_DAYS};
 * - `record-in-part`: made by a record, but not counted from it or not met by it, or the other way round;
 * - `record-rule-missing`: the points of a kind of record would have no rule;
 * - `record-rule-own`: no kind of record makes points of this key in this stage.
 */
export type ProcessFaultCode =
  | 'stage-order'
  | 'key-twice'
  | 'name-twice'
  | 'counts-from-below'
  | 'offset-too-large'
  | 'limit-out-of-range'
  | 'record-in-part'
  | 'record-rule-missing'
  | 'record-rule-own';

export interface ProcessFault {
  readonly code: ProcessFaultCode;
  /** What it is about: a stage, a point, a reason. */
  readonly key: string;
  /** The other one, where there are two. */
  readonly other: string;
}

/** All that is wrong with a process, in its order; empty when it can be kept. The window asks before it sends, the door again. */
export function processFaults(definition: ProcessDefinition): ProcessFault[] {
  return [...faultsOf(definition)];
}

function* faultsOf(definition: ProcessDefinition): Generator<ProcessFault> {
  if (definition.stages.map(({ stage }) => stage).join() !== STAGES.join()) yield fault('stage-order');
  for (const list of [definition.lostReasons, definition.pauseReasons]) yield* twice(keysOf(list));
  for (const { stage, limit, steps, documents } of definition.stages) {
    if (limit !== null && !(limit >= 1 && limit <= LIMIT_DAYS)) yield fault('limit-out-of-range', stage);
    yield* twice(keysOf(steps));
    yield* twice(documents);
  }
  yield* pointFaults(definition.stages.flatMap(({ points }) => points));
  yield* recordFaults(definition);
}

function* pointFaults(points: readonly PointRule[]): Generator<ProcessFault> {
  yield* twice(keysOf(points));
  const above = new Set<string>();
  const names = new Map<string, string>();
  for (const rule of points) {
    for (const { anchor, offset } of [rule, ...(rule.otherwise ? [rule.otherwise] : [])]) {
      if (isPointAnchor(anchor) && !above.has(anchorPoint(anchor)))
        yield fault('counts-from-below', rule.key, anchorPoint(anchor));
      if (Math.abs(offset) > OFFSET_DAYS) yield fault('offset-too-large', rule.key);
    }
    const name = rule.name?.toLocaleLowerCase();
    const namesake = name === undefined ? undefined : names.get(name);
    if (namesake !== undefined) yield fault('name-twice', rule.key, namesake);
    if (name !== undefined) names.set(name, rule.key);
    above.add(rule.key);
  }
}

/** Each kind of record has one rule in its stage (`product.md` §3, rule 5): it can be timed anew, but not taken out or doubled. */
function* recordFaults(definition: ProcessDefinition): Generator<ProcessFault> {
  const kept = recordRules(definition);
  const usual = recordRules(DEFAULT_PROCESS);
  for (const rule of definition.stages.flatMap(({ points }) => points)) {
    const parts = [rule.made, rule.anchor, rule.metBy].filter((part) => part === 'source');
    if (parts.length > 0 && parts.length < 3) yield fault('record-in-part', rule.key);
  }
  for (const [key, stage] of kept) if (usual.get(key) !== stage) yield fault('record-rule-own', key);
  for (const key of usual.keys()) if (!kept.has(key)) yield fault('record-rule-missing', key);
}

const recordRules = (definition: ProcessDefinition): ReadonlyMap<string, string> =>
  new Map(
    definition.stages.flatMap(({ stage, points }) =>
      points.filter(({ made }) => made === 'source').map(({ key }): [string, string] => [key, stage]),
    ),
  );

function* twice(keys: readonly string[]): Generator<ProcessFault> {
  for (const key of new Set(keys.filter((candidate, at) => keys.indexOf(candidate) !== at)))
    yield fault('key-twice', key);
}

const keysOf = (list: readonly Pick<ProcessReason, 'key'>[]): string[] => list.map(({ key }) => key);

const fault = (code: ProcessFaultCode, key = '', other = ''): ProcessFault => ({ code, key, other });
