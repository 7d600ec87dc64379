import type { PointRule, ProcessDefinition } from './definition';

/** The rules of control points that the process had before and has no longer, in their order. */
export function rulesTakenOut(before: ProcessDefinition, after: ProcessDefinition): PointRule[] {
  const rules = ({ stages }: ProcessDefinition): PointRule[] => stages.flatMap(({ points }) => [...points]);
  const kept = new Set(rules(after).map(({ key }) => key));
  return rules(before).filter(({ key }) => !kept.has(key));
}

/**
 * The names of rules that are no more, once `after` has taken the place of `before`: their control points have no other. A rule that is there
 * again is called by itself.
 */
export function formerRules(
  before: ProcessDefinition,
  after: ProcessDefinition,
): ProcessDefinition['formerRules'] {
  const gone = rulesTakenOut(before, after).flatMap(({ key, name }) => (name ? [{ key, name }] : []));
  const present = new Set(after.stages.flatMap(({ points }) => points.map(({ key }) => key)));
  const names = new Map([...before.formerRules, ...gone].map(({ key, name }) => [key, name]));
  return [...names].filter(([key]) => !present.has(key)).map(([key, name]) => ({ key, name }));
}

/** The user's own names of rules by their keys, of those that were taken out as well. */
export const ownRuleNames = ({
  stages,
  formerRules: former,
}: ProcessDefinition): ReadonlyMap<string, string> =>
  new Map(
    [...former, ...stages.flatMap(({ points }) => points)].flatMap(({ key, name }) =>
      name ? [[key, name] as const] : [],
    ),
  );

/** Why a point is closed whose rule was taken out of the process. */
export const LEFT_PROCESS = 'left-process';
