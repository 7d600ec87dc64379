import { z } from 'zod';
import { query } from './define';
import { zActivityKind, zContactSign, zDay, zDealStatus, zId, zMoney, zPage, zTime, zZone } from './values';

/** Clients who are in no sale now: before their first one (attraction), or between two. */
export const zWaitingState = z.enum(['lead', 'between-sales']);
export type WaitingState = z.infer<typeof zWaitingState>;

export const zWaitingFilter = z.object({
  state: zWaitingState,
  /** Substring of the client's name. */
  text: z.string().max(200).default(''),
  manager: z.string().optional(),
  sign: zContactSign.optional(),
});
export type WaitingFilter = z.infer<typeof zWaitingFilter>;

export const zWaitingClient = z.object({
  clientId: zId,
  name: z.string(),
  /** Where the client came from, in the user's words. */
  origin: z.string(),
  manager: z.string(),
  phone: z.string(),
  sign: zContactSign,
  /** The next contact, for a lead the next attempt. */
  next: z
    .object({
      id: zId,
      day: zDay,
      time: zTime.nullable(),
      zone: zZone,
      kind: zActivityKind,
      purpose: z.string(),
      productName: z.string(),
    })
    .nullable(),
  /** Contacts that took place without both sides taking part (no answer, a letter), and the day of the last. */
  attempts: z.int(),
  lastAttemptDay: zDay.nullable(),
  /** Day of the last contact in which both sides took part. */
  lastContactDay: zDay.nullable(),
  /** The deal that was closed last; null for a lead. */
  lastDeal: z
    .object({
      id: zId,
      title: z.string(),
      status: zDealStatus,
      closedDay: zDay,
      amount: zMoney.nullable(),
    })
    .nullable(),
});
export type WaitingClient = z.infer<typeof zWaitingClient>;

export const leads = {
  /** The most urgent first: overdue and today, then those without a next contact, then the later ones. */
  'leads.page': query({
    input: zWaitingFilter.extend({ today: zDay, ...zPage }),
    output: z.object({ rows: z.array(zWaitingClient) }),
    reads: ['clients', 'people', 'deals', 'activities', 'products'],
  }),
  /** How many clients are in each state, under the filter. */
  'leads.counts': query({
    input: zWaitingFilter.omit({ state: true }).extend({ today: zDay }),
    output: z.object({ lead: z.int(), betweenSales: z.int() }),
    reads: ['clients', 'deals', 'activities'],
  }),
};
