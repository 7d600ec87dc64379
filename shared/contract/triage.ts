import { z } from 'zod';
import { job, query } from './define';
import { zDayNote } from './planWords';
import { zActivityKind, zDay, zId, zLine, zResult, zTime } from './values';

/** Where an overdue contact would go, or why nowhere. */
export const zTriageItem = z.object({
  id: zId,
  clientId: zId,
  dealId: zId.nullable(),
  kind: zActivityKind,
  /** The day it was planned for, on the user's clock. */
  day: zDay,
  /** The free place that was found for it. */
  place: z
    .object({
      day: zDay,
      time: zTime.nullable(),
      /** Why on this day: a key of `plan.why` in the catalogues. */
      why: z.string(),
      /** The contact of the same client that it joins there, when one talk does for both. */
      into: zId.nullable(),
    })
    .nullable(),
  /** Why no place was found: a key of `triage.left`, and the days of the last week that was looked at. */
  left: z.object({ code: z.string(), days: z.array(zDayNote) }).nullable(),
});
export type TriageItem = z.infer<typeof zTriageItem>;

/** More than anybody has overdue: one contact of each of a hundred thousand clients. */
const MOST = 200_000;
const zIds = z.array(zId).min(1).max(MOST);

/** What the user decides about some overdue contacts; what is not planned any more is passed over. */
export const zTriageAction = z.discriminatedUnion('do', [
  /** Each to its day; a later day counts as putting off (`shared/domain/results`, snooze). */
  z.object({
    do: z.literal('move'),
    to: z
      .array(z.object({ id: zId, day: zDay, time: zTime.nullable() }))
      .min(1)
      .max(MOST),
  }),
  /** Contacts of one client become part of another one of it: reasons, what is in it and notes are joined, and they are cancelled. */
  z.object({ do: z.literal('merge'), into: zId, ids: zIds }),
  /** They do not take place any more; the reason is kept in their notes. */
  z.object({ do: z.literal('drop'), ids: zIds, reason: zLine }),
  /** They took place on that day. */
  z.object({ do: z.literal('done'), ids: zIds, result: zResult.nullable(), day: zDay }),
]);
export type TriageAction = z.infer<typeof zTriageAction>;

export const triage = {
  /** How much is overdue on that day. */
  'triage.overdue': query({
    input: z.object({ today: zDay, manager: z.string().optional() }),
    output: z.object({ count: z.int() }),
    reads: ['activities', 'settings'],
  }),
  /**
   * Proposes a new day for everything that is overdue, over the free room of the coming weeks (`product.md` §7): the placing of a
   * call plan, week after week; planned contacts keep their room. In the order of Today; nothing is changed.
   */
  'triage.propose': job({
    input: z.object({
      today: zDay,
      manager: z.string().optional(),
      /** How many weeks may be used, this one included. */
      weeks: z.int().min(1).max(60).default(4),
    }),
    output: z.object({
      items: z.array(zTriageItem),
      /** The last day that something was put on. */
      lastDay: zDay.nullable(),
    }),
    changes: [],
  }),
  /** Does all of it as one step, which one undo takes back; a merge comes after the moves. Cancelled, nothing is changed. */
  'triage.apply': job({
    input: z.object({ today: zDay, actions: z.array(zTriageAction).min(1).max(MOST) }),
    output: z.object({
      moved: z.int(),
      merged: z.int(),
      dropped: z.int(),
      done: z.int(),
      /** Not planned any more, or of another client than the one they should join. */
      skipped: z.int(),
    }),
    changes: ['activities', 'points', 'clients', 'surveys'],
  }),
};
