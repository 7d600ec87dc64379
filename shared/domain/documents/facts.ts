import { zTouchPoints } from '@shared/domain/surveys/touchPoints';
import { PAYMENT_ANCHORS } from '@shared/domain/words';
import { z } from 'zod';
import { zCompany } from './company';

/** What is known of a client's needs (`product.md` §4, needs brief). */
export const NEEDS = [
  'contact',
  'business',
  'expectations',
  'situation',
  'success',
  'criteria',
  'limits',
  'other',
] as const;
export type Need = (typeof NEEDS)[number];

const zWritten = z.string().max(20_000);
export const zNeeds = z.object({
  contact: zWritten,
  business: zWritten,
  expectations: zWritten,
  situation: zWritten,
  success: zWritten,
  criteria: zWritten,
  limits: zWritten,
  other: zWritten,
});
export type Needs = z.infer<typeof zNeeds>;

const zDayText = z.string().nullable();
const zRelated = z.object({ number: z.string(), day: z.string() }).nullable();

/** What every document of a deal shares, read when it is made or shown: the two sides, the deal, the schedule. */
export const zDocumentFacts = z.object({
  company: zCompany,
  client: z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
  people: z.array(z.object({ name: z.string(), role: z.string(), phone: z.string(), email: z.string() })),
  deal: z.object({
    title: z.string(),
    product: z.string(),
    amount: z.int().nullable(),
    currency: z.string(),
    eventDay: zDayText,
    manager: z.string(),
  }),
  needs: zNeeds,
  payments: z.array(
    z.object({
      title: z.string(),
      amount: z.int(),
      dueDay: zDayText,
      /** What the day counts from, for as long as it is not known. */
      anchor: z.enum(PAYMENT_ANCHORS),
      offset: z.int(),
      unit: z.enum(['wd', 'days']),
      paid: z.int(),
      vatRate: z.int().nullable(),
    }),
  ),
  /** The latest proposal and contract of the deal that went out, for "on the basis of contract …". */
  proposal: zRelated,
  contract: zRelated,
  next: z.object({ day: z.string(), purpose: z.string() }).nullable(),
  /** What the questionnaire asks about. */
  touchPoints: zTouchPoints,
  paper: z.enum(['A4', 'Letter']),
});
export type DocumentFacts = z.infer<typeof zDocumentFacts>;
