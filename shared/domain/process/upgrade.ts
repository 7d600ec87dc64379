import { DEFAULT_PROCESS } from './default';
import { isPointFact, type PointRule, type ProcessDefinition } from './definition';

/** A process as it was kept before records made and met points: `metBy` of its rules knows no facts. */
type Former = Omit<ProcessDefinition, 'version'> & { readonly version: 1 | 2 };

/**
 * A process that the user edited with an earlier program, in today's form: names, offsets, limits and reasons stay as
 * they are; well-known points that only a hand could meet are met by their facts, and the rules for records are added.
 */
export function upgradeProcess(kept: Former): ProcessDefinition {
  if (kept.version === 2) return { ...kept, version: 2 };
  const stages = kept.stages.map((part) => {
    const usual = DEFAULT_PROCESS.stages.find(({ stage }) => stage === part.stage)?.points ?? [];
    const known = new Set(part.points.map(({ key }) => key));
    const added = usual.filter(
      ({ key, made }) => !known.has(key) && (made === 'source' || made === 'demand'),
    );
    return { ...part, points: [...part.points.map((rule) => upgraded(rule, usual)), ...added] };
  });
  const reasons = new Set(kept.lostReasons.map(({ key }) => key));
  const lostReasons = [
    ...kept.lostReasons,
    ...DEFAULT_PROCESS.lostReasons.filter(({ key }) => !reasons.has(key) && key === 'withdrew'),
  ];
  return { ...kept, version: 2, stages, lostReasons };
}

function upgraded(rule: PointRule, usual: readonly PointRule[]): PointRule {
  const today = usual.find(({ key }) => key === rule.key);
  if (!today) return rule;
  const metBy = rule.metBy === 'hand' && isPointFact(today.metBy) ? today.metBy : rule.metBy;
  const { otherwise } = today;
  const counted = otherwise?.anchor === rule.anchor && today.anchor.endsWith('-validity');
  return counted
    ? { ...rule, metBy, anchor: today.anchor, offset: 0, unit: 'days', otherwise: dueOf(rule) }
    : { ...rule, metBy };
}

const dueOf = ({ anchor, offset, unit }: PointRule) => ({ anchor, offset, unit });
