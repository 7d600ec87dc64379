import type { PointRule, ProcessDefinition } from './definition';

/** The rules of control points that the process had before and has no longer, in their order. */
export function rulesTakenOut(before: ProcessDefinition, after: ProcessDefinition): PointRule[] {
  const rules = ({ stages }: ProcessDefinition): PointRule[] => stages.flatMap(({ points }) => [...points]);
  const kept = new Set(rules(after).map(({ key }) => key));
  return rules(before).filter(({ key }) => !kept.has(key));
}

/** Why a point is closed whose rule was taken out of the process. */
export const LEFT_PROCESS = 'left-process';
