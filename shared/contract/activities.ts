import { z } from 'zod';
import { command, query } from './define';
import {
  zActivityKind,
  zActivityStatus,
  zDay,
  zId,
  zIdOnly,
  zLine,
  zResult,
  zText,
  zTime,
  zZone,
} from './values';

/** One contact, planned or done, with the names a line needs. */
export const zActivity = z.object({
  id: zId,
  clientId: zId,
  clientName: z.string(),
  dealId: zId.nullable(),
  dealTitle: z.string(),
  personId: zId.nullable(),
  personName: z.string(),
  phone: z.string(),
  kind: zActivityKind,
  status: zActivityStatus,
  /** Wall-clock day and time in `zone`; no time means any time that day. */
  day: zDay,
  time: zTime.nullable(),
  minutes: z.int().nullable(),
  zone: zZone,
  purpose: z.string(),
  /** What is in it for the client. */
  value: z.string(),
  productId: zId.nullable(),
  productName: z.string(),
  result: zResult.nullable(),
  notes: z.string(),
  manager: z.string(),
  doneDay: zDay.nullable(),
});
export type Activity = z.infer<typeof zActivity>;

/** What is entered to plan a contact. */
export const zPlanFields = z.object({
  clientId: zId,
  dealId: zId.nullable().default(null),
  personId: zId.nullable().default(null),
  kind: zActivityKind,
  day: zDay,
  time: zTime.nullable().default(null),
  minutes: z
    .int()
    .min(5)
    .max(24 * 60)
    .nullable()
    .default(null),
  zone: zZone.optional(),
  purpose: zLine.default(''),
  value: zLine.default(''),
  productId: zId.nullable().default(null),
  notes: zText.default(''),
  manager: zLine.optional(),
});

export const activities = {
  'activities.get': query({
    input: zIdOnly,
    output: zActivity,
    reads: ['activities', 'clients', 'deals', 'people'],
  }),
  /** The next contact that the rules propose after a result, for the form (`shared/domain/contacts/next`). */
  'activities.proposeNext': query({
    input: z.object({
      clientId: zId,
      dealId: zId.nullable().default(null),
      after: zResult.nullable(),
      today: zDay,
    }),
    output: z.object({
      day: zDay,
      time: zTime.nullable(),
      kind: zActivityKind,
      purpose: z.string(),
      productId: zId.nullable(),
      personId: zId.nullable(),
    }),
    reads: ['activities', 'deals', 'settings'],
  }),
  'activities.plan': command({ input: zPlanFields, output: zIdOnly, changes: ['activities'] }),
  'activities.update': command({
    input: zPlanFields.partial().extend({ id: zId }),
    output: zIdOnly,
    changes: ['activities'],
  }),
  /** Moves a planned contact to another day and time; nothing else changes. */
  'activities.move': command({
    input: z.object({
      id: zId,
      day: zDay,
      time: zTime.nullable().optional(),
      minutes: z.int().nullable().optional(),
    }),
    output: zIdOnly,
    changes: ['activities'],
  }),
  /**
   * Result and next step in one transaction. `next: null` leaves the client visibly without a next contact.
   * A planned contact on the same client that is already there stays.
   */
  'activities.done': command({
    input: z.object({
      id: zId,
      day: zDay,
      result: zResult.nullable().default(null),
      notes: zText.optional(),
      next: zPlanFields.omit({ clientId: true }).nullable().default(null),
    }),
    output: z.object({ id: zId, nextId: zId.nullable() }),
    changes: ['activities', 'points'],
  }),
  /** A contact that took place without having been planned. */
  'activities.log': command({
    input: zPlanFields.extend({ result: zResult.nullable().default(null) }),
    output: zIdOnly,
    changes: ['activities'],
  }),
  'activities.reopen': command({ input: zIdOnly, output: zIdOnly, changes: ['activities'] }),
  'activities.cancel': command({
    input: z.object({ ids: z.array(zId).min(1) }),
    output: z.object({ changed: z.int() }),
    changes: ['activities'],
  }),
  'activities.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['activities'] }),
};
