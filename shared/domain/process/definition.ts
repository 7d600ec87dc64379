import { STAGES, type Stage } from '@shared/domain/words';
import type { z } from 'zod';
import type { zAnchor, zPointRule, zProcessDefinition, zReason, zStageDefinition } from './schema';

// Apart from the schemas, so that the window can work with a process without making them.

/** What happens to a document, to the money or to the client and meets a point by itself (`product.md` §3, rule 5). */
export const POINT_FACTS = [
  'minutes-sent',
  'proposal-sent',
  'proposal-accepted',
  'contract-version',
  'contract-sent',
  'contract-approved',
  'contract-signed',
  'invoice-sent',
  'prepayment-received',
  'preparation-done',
  'act-sent',
  'act-signed',
  'balance-paid',
  'questionnaire-sent',
  'survey-done',
] as const;
export type PointFact = (typeof POINT_FACTS)[number];

export type Anchor = z.infer<typeof zAnchor>;
export type PointRule = z.infer<typeof zPointRule>;
export type StageDefinition = z.infer<typeof zStageDefinition>;
export type ProcessDefinition = z.infer<typeof zProcessDefinition>;
export type ProcessReason = z.infer<typeof zReason>;

/** The part of the definition about one stage. */
export function stageDefinition(definition: ProcessDefinition, stage: Stage): StageDefinition {
  const found = definition.stages.find((candidate) => candidate.stage === stage);
  if (!found) throw new Error(`the process has no stage ${stage}`);
  return found;
}

/** The rule with this key in this stage; null for points added by hand and for rules the user has removed since. */
export function ruleOf(definition: ProcessDefinition, stage: Stage, key: string): PointRule | null {
  return stageDefinition(definition, stage).points.find((rule) => rule.key === key) ?? null;
}

export const isPointFact = (metBy: PointRule['metBy']): metBy is PointFact =>
  POINT_FACTS.some((fact) => fact === metBy);

type PointAnchor = Extract<Anchor, `point:${string}`>;

export const isPointAnchor = (anchor: Anchor): anchor is PointAnchor => anchor.startsWith(POINT_PREFIX);

/** The key behind `point:<key>`. */
export const anchorPoint = (anchor: PointAnchor): string => anchor.slice(POINT_PREFIX.length);

export const stageIndex = (stage: Stage): number => STAGES.indexOf(stage);

const POINT_PREFIX = 'point:';
