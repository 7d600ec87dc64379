import { REFUSALS } from '@shared/domain/process/outcomes';
import { z } from 'zod';
import { zActivity } from './activity';
import { zPoint } from './points';
import {
  zContactSign,
  zCurrency,
  zDay,
  zDealLength,
  zDealStatus,
  zDirection,
  zId,
  zMoney,
  zStage,
} from './values';

export const zStageVisit = z.object({
  id: zId,
  stage: zStage,
  entry: z.string(),
  enteredDay: zDay,
  exit: z.string().nullable(),
  leftDay: zDay.nullable(),
  /** Who brought the deal into the stage. */
  who: z.string(),
  leftWho: z.string(),
  /** Why it left: the override, the reason for going back, the key of the lost reason. */
  reason: z.string(),
});
export type StageVisit = z.infer<typeof zStageVisit>;

export const zDeal = z.object({
  id: zId,
  clientId: zId,
  clientName: z.string(),
  title: z.string(),
  productId: zId.nullable(),
  productName: z.string(),
  amount: zMoney.nullable(),
  /** Of the amount, also while there is none. */
  currency: zCurrency,
  direction: zDirection,
  length: zDealLength,
  stage: zStage,
  status: zDealStatus,
  pausedUntil: zDay.nullable(),
  pauseReason: z.string(),
  lostReason: z.string(),
  lostNote: z.string(),
  enteredDay: zDay,
  /** Working days in the present stage, and whether that is too long (`product.md` §3.7). */
  daysInStage: z.int(),
  rotting: z.boolean(),
  eventDay: zDay.nullable(),
  /** Key of a type of event of the settings, the user's own words, or ''. */
  eventType: z.string(),
  closedDay: zDay.nullable(),
  manager: z.string(),
  notes: z.string(),
  points: z.array(zPoint),
  visits: z.array(zStageVisit),
  /** The earliest planned activity of the deal. */
  next: zActivity.nullable(),
  /** The earliest planned activity of its client: with it the deal can be closed (`product.md` §3.4). */
  clientNext: zActivity.nullable(),
  sign: zContactSign,
  deleted: z.boolean(),
});
export type Deal = z.infer<typeof zDeal>;

/** A control point in the way; `id` is null for a mandatory one of a stage that the move would skip. */
export const zGatePoint = z.object({
  id: zId.nullable(),
  stage: zStage,
  key: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  dueDay: zDay.nullable(),
});
export type GatePoint = z.infer<typeof zGatePoint>;

export const zMoveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moved'), id: zId }),
  /** Mandatory points are open: the caller shows the gate and calls again with `override`. Nothing was changed. */
  z.object({ kind: z.literal('gate'), points: z.array(zGatePoint) }),
  /** Nothing was changed. */
  z.object({ kind: z.literal('refused'), reason: z.enum(REFUSALS) }),
]);
export type MoveOutcome = z.infer<typeof zMoveOutcome>;
