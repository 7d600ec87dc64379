import {
  type Anchor,
  anchorPoint,
  DEFAULT_PROCESS,
  isPointAnchor,
  type PointRule,
  type ProcessDefinition,
  type ProcessReason,
  type StageDefinition,
  stageDefinition,
} from '@shared/domain/process';
import { nameKey } from '@shared/domain/names';
import type { Stage } from '@shared/domain/words';

export type ReasonKind = 'lostReasons' | 'pauseReasons';

/** The process with another part in the place of one stage. */
export function withStage(
  process: ProcessDefinition,
  stage: Stage,
  change: (before: StageDefinition) => StageDefinition,
): ProcessDefinition {
  return { ...process, stages: process.stages.map((each) => (each.stage === stage ? change(each) : each)) };
}

/** Another name; an empty one gives the name of the catalogue back. */
export function renamed<T extends { name?: string | undefined }>(named: T, name: string): T {
  const { name: _, ...rest } = named;
  // `rest` is T without its optional name, which a T may lack.
  return (name === '' ? rest : { ...rest, name }) as T;
}

export function withPoint(
  process: ProcessDefinition,
  stage: Stage,
  key: string,
  change: (before: PointRule) => PointRule,
): ProcessDefinition {
  return withStage(process, stage, (before) => ({
    ...before,
    points: before.points.map((rule) => (rule.key === key ? change(rule) : rule)),
  }));
}

export function withoutPoint(process: ProcessDefinition, stage: Stage, key: string): ProcessDefinition {
  return withStage(process, stage, (before) => ({
    ...before,
    points: before.points.filter((rule) => rule.key !== key),
  }));
}

/** A control point of the user's own: some working days after its stage was entered, until the user says otherwise. */
export function withNewPoint(process: ProcessDefinition, stage: Stage, name: string): ProcessDefinition {
  const rule: PointRule = {
    key: keyFor(name, [...pointKeys(process), ...pointKeys(DEFAULT_PROCESS)]),
    name,
    anchor: 'stage-entered',
    offset: 3,
    unit: 'wd',
    mandatory: false,
    made: 'stage',
    metBy: 'hand',
  };
  return withStage(process, stage, (before) => ({ ...before, points: [...before.points, rule] }));
}

/**
 * Also the keys of the standard process are taken: the user may go back to it stage by stage. So are those of rules that are no more: what deals
 * were asked for by them is not what a new one asks for.
 */
const pointKeys = ({ stages, formerRules }: ProcessDefinition): string[] =>
  [...stages.flatMap(({ points }) => points), ...formerRules].map(({ key }) => key);

/** A step of the user's own at the end of the stage. */
export function withNewStep(process: ProcessDefinition, stage: Stage, name: string): ProcessDefinition {
  return withStage(process, stage, (before) => {
    const taken = [...before.steps, ...standardStage(stage).steps].map(({ key }) => key);
    return { ...before, steps: [...before.steps, { key: keyFor(name, taken), name }] };
  });
}

/** The stage as the standard process has it. */
export const standardStage = (stage: Stage): StageDefinition => stageDefinition(DEFAULT_PROCESS, stage);

/** Another point that goes by this name, whatever the case of its letters; null when there is none. */
export function namesakeOf(
  process: ProcessDefinition,
  key: string,
  name: string,
  nameOf: (key: string) => string,
): PointRule | null {
  const all = process.stages.flatMap(({ points }) => points);
  return all.find((rule) => rule.key !== key && nameKey(nameOf(rule.key)) === nameKey(name)) ?? null;
}

/** The days a deal and its papers give. */
const DEAL_ANCHORS = [
  'stage-entered',
  'deal-created',
  'planned-meeting',
  'event-day',
  'proposal-validity',
  'invoice-validity',
] as const;

/** What a rule may count from: points asked for and those of records have one anchor only. */
export function anchorsFor(process: ProcessDefinition, rule: PointRule): Anchor[] {
  if (rule.made === 'demand') return ['asked'];
  if (rule.made === 'source') return ['source'];
  return [...DEAL_ANCHORS, ...pointsAbove(process, rule.key).map(({ key }): Anchor => `point:${key}`)];
}

/** Days that every deal has in each of its stages, so that nothing has to stand in for them. */
export const isAlwaysKnown = (anchor: Anchor | undefined): boolean =>
  anchor === 'stage-entered' || anchor === 'deal-created';

/** The points that stand above this one: a point counts only from those. */
export function pointsAbove(process: ProcessDefinition, key: string): PointRule[] {
  const all = process.stages.flatMap(({ points }) => points);
  return all.slice(
    0,
    all.findIndex((rule) => rule.key === key),
  );
}

/** The first point that counts from this one, so that it cannot go; null when none does. */
export function dependentOf(process: ProcessDefinition, key: string): PointRule | null {
  const counts = ({ anchor }: Pick<PointRule, 'anchor'>): boolean =>
    isPointAnchor(anchor) && anchorPoint(anchor) === key;
  const all = process.stages.flatMap(({ points }) => points);
  return all.find((rule) => counts(rule) || (rule.otherwise !== undefined && counts(rule.otherwise))) ?? null;
}

export function withReasons(
  process: ProcessDefinition,
  kind: ReasonKind,
  change: (before: readonly ProcessReason[]) => ProcessReason[],
): ProcessDefinition {
  return { ...process, [kind]: change(process[kind]) };
}

export function withNewReason(process: ProcessDefinition, kind: ReasonKind, name: string): ProcessDefinition {
  const taken = process[kind].map(({ key }) => key);
  return withReasons(process, kind, (before) => [...before, { key: keyFor(name, taken), name }]);
}

/**
 * A key for something of the user's own, made from its name in Latin letters: what lies in the file stays readable even
 * when the process does not know it any more.
 */
export function keyFor(name: string, taken: readonly string[]): string {
  const latin = [...nameKey(name)].map((letter) => LATIN[letter] ?? letter).join('');
  const base =
    latin
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50)
      .replace(/-$/, '') || 'own';
  let key = base;
  for (let more = 2; taken.includes(key); more += 1) key = `${base}-${more}`;
  return key;
}

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=')),
);
