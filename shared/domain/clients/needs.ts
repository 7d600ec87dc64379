import { NEEDS, type Needs, zNeeds } from '@shared/domain/documents/facts';
import { isDay } from '@shared/domain/time/day';
import { z } from 'zod';

/** What else is known of a client in the user's words, beside what documents are filled from (`product.md` §4). */
export const INSIGHTS = ['preferences', 'motives', 'competitors'] as const;
export type Insight = (typeof INSIGHTS)[number];

/** Everything that is written down of a client as text, in the order of a talk. */
export const BRIEF_TEXTS = [...NEEDS, ...INSIGHTS] as const;
export type BriefText = (typeof BRIEF_TEXTS)[number];

/** Whether it is known who decides. */
export const DECISION_MAKER_STATES = ['unknown', 'found', 'not-found'] as const;

const zWritten = z.string().max(20_000);
export const zNeedsBrief = zNeeds.extend({
  preferences: zWritten,
  motives: zWritten,
  competitors: zWritten,
  decisionMaker: z.enum(DECISION_MAKER_STATES),
  /** The day on which a referral was asked for; null: not yet. */
  referralDay: z.string().refine(isDay, 'not a day').nullable(),
});
export type NeedsBrief = z.infer<typeof zNeedsBrief>;

/** Nothing was written down. */
export const NO_BRIEF: NeedsBrief = {
  ...(Object.fromEntries(NEEDS.map((need) => [need, ''])) as Needs),
  ...{ preferences: '', motives: '', competitors: '', decisionMaker: 'unknown', referralDay: null },
};
