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
  /** The person's first phone, else the client's, else ''. */
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

const zMinutes = z
  .int()
  .min(5)
  .max(24 * 60)
  .nullable();

/** What is entered to plan a contact. Without `zone` the zone of the settings, without `manager` the user. */
export const zPlanFields = z.object({
  clientId: zId,
  dealId: zId.nullable().default(null),
  personId: zId.nullable().default(null),
  kind: zActivityKind,
  day: zDay,
  time: zTime.nullable().default(null),
  minutes: zMinutes.default(null),
  zone: zZone.optional(),
  purpose: zLine.default(''),
  value: zLine.default(''),
  productId: zId.nullable().default(null),
  notes: zText.default(''),
  manager: zLine.optional(),
});
export type PlanFields = z.output<typeof zPlanFields>;

/** What may change in a contact. Only what is given changes, so there are no defaults (`partial` would apply them). */
export const zActivityChange = z.object({
  id: zId,
  dealId: zId.nullable().optional(),
  personId: zId.nullable().optional(),
  kind: zActivityKind.optional(),
  day: zDay.optional(),
  time: zTime.nullable().optional(),
  minutes: zMinutes.optional(),
  zone: zZone.optional(),
  purpose: zLine.optional(),
  value: zLine.optional(),
  productId: zId.nullable().optional(),
  notes: zText.optional(),
  manager: zLine.optional(),
});

export const activities = {
  'activities.get': query({
    input: zIdOnly,
    output: zActivity,
    reads: ['activities', 'clients', 'deals', 'people'],
  }),
  /** What the form to plan a contact offers for a client: its people, its open deals, the contacts already planned. */
  'activities.choices': query({
    input: z.object({ clientId: zId }),
    output: z.object({
      clientName: z.string(),
      people: z.array(z.object({ id: zId, name: z.string(), phone: z.string() })),
      deals: z.array(z.object({ id: zId, title: z.string(), productId: zId.nullable() })),
      planned: z.array(zActivity),
    }),
    reads: ['clients', 'people', 'deals', 'activities'],
  }),
  /**
   * The next contact that the rules propose (`shared/domain/contacts/next`): after the contact `activityId` with the
   * result `after`, or the first one of a client without `activityId`.
   */
  'activities.proposeNext': query({
    input: z.object({
      clientId: zId,
      dealId: zId.nullable().default(null),
      activityId: zId.nullable().default(null),
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
      /** The contact of this client that is planned already besides `activityId`: it stays, another may not be needed. */
      planned: zActivity.nullable(),
    }),
    reads: ['activities', 'deals', 'settings'],
  }),
  /** `today` is the day on which a control point "next contact exists" is met; without it the clock and the zone tell. */
  'activities.plan': command({
    input: zPlanFields.extend({ today: zDay.optional() }),
    output: zIdOnly,
    changes: ['activities', 'points'],
  }),
  'activities.update': command({
    input: zActivityChange,
    output: zIdOnly,
    changes: ['activities', 'points'],
  }),
  /** Moves a planned contact to another day and time; nothing else changes. `conflict` when it is done or cancelled. */
  'activities.move': command({
    input: z.object({ id: zId, day: zDay, time: zTime.nullable().optional(), minutes: zMinutes.optional() }),
    output: zIdOnly,
    changes: ['activities', 'points'],
  }),
  /**
   * Result and next step in one transaction. `next: null` leaves the client visibly without a next contact.
   * A planned contact on the same client that is already there stays. `conflict` when it is not planned any more.
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
    changes: ['activities', 'points'],
  }),
  /** Makes a done or cancelled contact planned again; what it met stays met. */
  'activities.reopen': command({ input: zIdOnly, output: zIdOnly, changes: ['activities', 'points'] }),
  /** Cancels planned contacts; others among the ids stay as they are. */
  'activities.cancel': command({
    input: z.object({ ids: z.array(zId).min(1) }),
    output: z.object({ changed: z.int() }),
    changes: ['activities', 'points'],
  }),
  'activities.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['activities', 'points'] }),
};
