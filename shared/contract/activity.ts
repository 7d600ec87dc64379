import { z } from 'zod';
import { zObjection } from './planWords';
import {
  zActivityKind,
  zActivityStatus,
  zDay,
  zId,
  zIdOnly,
  zInstant,
  zLine,
  zResult,
  zText,
  zTime,
  zKnownZone,
  zZone,
} from './values';

/** Who put a contact there: a hand, the rule of a result, the call plan, a recurrence, an occasion. */
export const zOrigin = z.enum(['hand', 'rule', 'plan', 'recurrence', 'occasion']);
/** Minutes before its time at which to remind; null: as the settings say; -1: never. */
export const zRemind = z.int().min(-1).max(10_080).nullable();

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
  /** When it was entered as done. */
  doneAt: zInstant.nullable(),
  /** The day it was first planned for, and how often it was put off since; null: never. */
  firstDay: zDay.nullable(),
  snoozes: z.int(),
  /** Which attempt in a row it is; 0 unless it is a retry after "no answer". */
  attempt: z.int(),
  /** The day, when the client asked for it: neither gap nor cap speaks against it. */
  askedDay: zDay.nullable(),
  origin: zOrigin,
  /** It comes again. */
  recurrenceId: zId.nullable(),
  remindMinutes: zRemind,
  /** Key of a built-in script or id of an own one; '': the usual one of its kind. */
  script: z.string(),
});
export type Activity = z.infer<typeof zActivity>;

export const zMinutes = z
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
  zone: zKnownZone.optional(),
  purpose: zLine.default(''),
  value: zLine.default(''),
  productId: zId.nullable().default(null),
  notes: zText.default(''),
  manager: zLine.optional(),
  /** The client named the day. */
  asked: z.boolean().optional(),
  attempt: z.int().min(0).max(99).optional(),
  origin: zOrigin.optional(),
  remindMinutes: zRemind.optional(),
  script: zLine.optional(),
  /** Key of the occasion that it is about. */
  occasion: zLine.nullable().optional(),
});
export type PlanFields = z.output<typeof zPlanFields>;

/** What becomes of a contact that is not alive any more. */
export const zGivenUp = z.discriminatedUnion('how', [
  /** Only this contact goes: the client is visibly without a next contact until its cadence is due. */
  z.object({ how: z.literal('drop') }),
  /** No contact by the cadence until that day. */
  z.object({ how: z.literal('pause'), until: zDay }),
  /** The client is not contacted any more; only when none of its deals is open. */
  z.object({ how: z.literal('end'), reason: zLine.min(1) }),
]);
export type GivenUp = z.output<typeof zGivenUp>;

/** How a talk went, besides its result. */
export const zTalk = {
  notes: zText.optional(),
  script: zLine.optional(),
  /** Points of the checklist that were ticked. */
  checked: z.array(zLine).max(200).optional(),
  talkSeconds: z.int().min(0).optional(),
};

/** The next step that the rules propose after a result, and why. */
export const zProposal = z.object({
  /** Null: nothing is proposed (`stop` says why), or the contact comes again by itself. */
  day: zDay.nullable(),
  time: zTime.nullable(),
  kind: zActivityKind,
  /** Which attempt in a row it is; 0 unless it is a retry. */
  attempt: z.int(),
  purpose: z.string(),
  value: z.string(),
  productId: zId.nullable(),
  personId: zId.nullable(),
  minutes: zMinutes,
  /** Why on that day: codes of objections to the days before, and the public holiday that was passed over. */
  shifted: z.array(z.string()),
  holiday: z.object({ day: zDay, name: z.string() }).nullable(),
  /** What speaks against a day that the client asked for, or a permission that is not known. */
  objections: z.array(zObjection),
  /** Why nothing is proposed, after how many attempts, and by which other kind the person can be reached on which day. */
  stop: z
    .object({
      why: z.string(),
      attempts: z.int(),
      instead: z.object({ kind: zActivityKind, day: zDay }).nullable(),
    })
    .nullable(),
  /** Days between two contacts, where the cadence of the client set the day. */
  every: z.int().nullable(),
  /** The contact of this client that is planned already besides the one that ends, of the same deal if there is one: it stays. */
  planned: zActivity.nullable(),
  /** The day on which the contact comes again by its recurrence. */
  comesDay: zDay.nullable(),
  /** Which of these two is enough, so that no other needs to be planned (`shared/domain/results`, keptAfter). */
  kept: z.enum(['planned', 'comes']).nullable(),
});
export type Proposal = z.output<typeof zProposal>;

/** What may change in a contact. Only what is given changes, so there are no defaults (`partial` would apply them). */
export const zActivityChange = z.object({
  id: zId,
  dealId: zId.nullable().optional(),
  personId: zId.nullable().optional(),
  kind: zActivityKind.optional(),
  day: zDay.optional(),
  time: zTime.nullable().optional(),
  minutes: zMinutes.optional(),
  zone: zKnownZone.optional(),
  purpose: zLine.optional(),
  value: zLine.optional(),
  productId: zId.nullable().optional(),
  notes: zText.optional(),
  manager: zLine.optional(),
  asked: z.boolean().optional(),
  remindMinutes: zRemind.optional(),
  script: zLine.optional(),
});

/** How often a contact was put off by now, and whether this time asks for a word: is it still alive? */
export const zPutOff = zIdOnly.extend({ snoozes: z.int(), asksWhetherAlive: z.boolean() });
