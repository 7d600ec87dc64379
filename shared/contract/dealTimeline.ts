import { z } from 'zod';
import { zActivity } from './activity';
import { query } from './define';
import { zDay, zId, zMinor, zPage } from './values';

/** What can stand in the timeline of a deal. `stage-won` and its like: the deal ended there. */
const DEAL_EVENTS = [
  'contact',
  ...(['created', 'forward', 'back', 'reopened', 'imported', 'won', 'lost', 'cancelled'] as const).map(
    (how) => `stage-${how}` as const,
  ),
  ...(['sent', 'accepted', 'rejected', 'signed'] as const).map((how) => `document-${how}` as const),
  ...(['asked', 'approved', 'rejected'] as const).map((how) => `approval-${how}` as const),
  ...(['receipt', 'refund'] as const).map((how) => `money-${how}` as const),
  ...(['done', 'asked', 'given', 'rejected'] as const).map((how) => `step-${how}` as const),
  'survey',
  ...(['opened', 'called', 'closed'] as const).map((how) => `case-${how}` as const),
] as const;

/** One line: what happened to which record on which day, and who did it. */
export const zDealEvent = z.object({
  id: zId,
  what: z.enum(DEAL_EVENTS),
  day: zDay,
  /** The number of a document, the approver, the title of a step; '' for others. */
  name: z.string(),
  /** What was said with it: the reason, the comment, the note. */
  text: z.string(),
  /** Of an approval who really decided; of others who entered it, '' when nobody is known. */
  who: z.string(),
  /** Smallest unit of the deal's currency. */
  amount: zMinor.nullable(),
  version: z.int().nullable(),
  /** Kind of the document, or the stage. */
  kind: z.string(),
  score: z.int().nullable(),
  activity: zActivity.nullable(),
});
export type DealEvent = z.infer<typeof zDealEvent>;

export const dealTimeline = {
  /** Contacts, stages, documents, approvals, money, preparation and answers of a deal: planned ones, then backwards. */
  'deals.timeline': query({
    input: z.object({ id: zId, ...zPage }),
    output: z.array(zDealEvent),
    reads: ['deals', 'activities', 'people', 'documents', 'approvals', 'payments', 'preparation', 'surveys'],
  }),
};
