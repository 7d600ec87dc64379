import { DEFAULT_PROCESS } from './default';
import {
  type Anchor,
  anchorPoint,
  isPointAnchor,
  isPointFact,
  type PointRule,
  type ProcessDefinition,
  type StageDefinition,
} from './definition';

/** A stage as it was kept before stages named their documents. */
type FormerStage = Omit<StageDefinition, 'documents'> & Partial<Pick<StageDefinition, 'documents'>>;

/** A process as it was kept before records made and met points: `metBy` of its rules knows no facts. */
type Former = Omit<ProcessDefinition, 'version' | 'stages' | 'formerRules'> & {
  readonly version: 1 | 2;
  /** Missing where it was kept before names of such rules were. */
  readonly formerRules?: ProcessDefinition['formerRules'];
  readonly stages: readonly FormerStage[];
};

/**
 * A process that the user edited with an earlier program, in today's form: names, offsets, limits and reasons stay as
 * they are; well-known points that only a hand could meet are met by their facts, and the rules for records and the
 * documents of the stages are added.
 */
export function upgradeProcess(kept: Former): ProcessDefinition {
  const stages = withOwnKeys(kept.stages).map((part): StageDefinition => {
    const usual = DEFAULT_PROCESS.stages.find(({ stage }) => stage === part.stage);
    const documents = part.documents ?? usual?.documents ?? [];
    return { ...part, documents, points: pointsOf(part.points, usual?.points ?? [], kept.version) };
  });
  const { formerRules = [] } = kept;
  if (kept.version === 2) return { ...kept, version: 2, stages, formerRules };
  const reasons = new Set(kept.lostReasons.map(({ key }) => key));
  const lostReasons = [
    ...kept.lostReasons,
    ...DEFAULT_PROCESS.lostReasons.filter(({ key }) => !reasons.has(key) && key === 'withdrew'),
  ];
  return { ...kept, version: 2, stages, lostReasons, formerRules };
}

/** A point of the user's own may have got the key that a kind of record has today; it gives way, and with it what counts from it. */
function withOwnKeys(stages: readonly FormerStage[]): readonly FormerStage[] {
  const freed = (key: string): string => `${key}-own`;
  const clashes = ({ key, made }: PointRule): boolean => made !== 'source' && RECORD_KEYS.has(key);
  const taken = new Set(stages.flatMap(({ points }) => points.filter(clashes).map(({ key }) => key)));
  if (taken.size === 0) return stages;
  const moved = <T extends { readonly anchor: Anchor }>(due: T): T =>
    isPointAnchor(due.anchor) && taken.has(anchorPoint(due.anchor))
      ? { ...due, anchor: `point:${freed(anchorPoint(due.anchor))}` }
      : due;
  const rewritten = (rule: PointRule): PointRule => ({
    ...moved(rule),
    ...(rule.otherwise && { otherwise: moved(rule.otherwise) }),
    ...(clashes(rule) && { key: freed(rule.key) }),
  });
  return stages.map((part) => ({ ...part, points: part.points.map(rewritten) }));
}

const RECORD_KEYS: ReadonlySet<string> = new Set(
  DEFAULT_PROCESS.stages.flatMap(({ points }) =>
    points.filter(({ made }) => made === 'source').map(({ key }) => key),
  ),
);

/** Rules for records belong to every process; those made on demand came with them, and may have been taken out since. */
function pointsOf(kept: readonly PointRule[], usual: readonly PointRule[], version: 1 | 2): PointRule[] {
  const known = new Set(kept.map(({ key }) => key));
  const missing = usual.filter(
    ({ key, made }) => !known.has(key) && (made === 'source' || (version === 1 && made === 'demand')),
  );
  return [...kept.map((rule) => (version === 1 ? upgraded(rule, usual) : rule)), ...missing];
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
