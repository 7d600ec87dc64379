import { zRepeat } from '@shared/domain/recurrence/schema';
import { z } from 'zod';
import { command, query } from './define';
import { zActivityKind, zDay, zId, zIdOnly, zKnownZone, zResult, zTime } from './values';
import {
  zActivity,
  zMinutes,
  zPlanFields,
  zGivenUp,
  zTalk,
  zProposal,
  zActivityChange,
  zPutOff,
} from './activity';

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
  /** What was entered for earlier contacts and may serve again: of this client first, then of the same kind. */
  'activities.suggestions': query({
    input: z.object({ clientId: zId, kind: zActivityKind }),
    output: z.object({
      purposes: z.array(z.string()),
      values: z.array(z.string()),
      products: z.array(z.object({ id: zId, name: z.string() })),
    }),
    reads: ['activities', 'products'],
  }),
  /**
   * The next step that the rules propose (`shared/domain/results`): after the contact `activityId` with the result `after`, or
   * the first contact of a client without `activityId`. `entered`: the contact that ended was not planned and is being entered.
   * `at`: the user's wall clock, for contacts without a time. `asked`: the day that the client named, which is kept; the answer
   * says what speaks against it.
   */
  'activities.proposeNext': query({
    input: z.object({
      clientId: zId,
      dealId: zId.nullable().default(null),
      activityId: zId.nullable().default(null),
      entered: z
        .object({
          kind: zActivityKind,
          personId: zId.nullable().default(null),
          productId: zId.nullable().default(null),
        })
        .nullable()
        .default(null),
      after: zResult.nullable(),
      today: zDay,
      at: zTime.nullable().default(null),
      asked: z.object({ day: zDay, time: zTime.nullable() }).nullable().default(null),
    }),
    output: zProposal,
    reads: ['activities', 'clients', 'people', 'deals', 'settings', 'segments'],
  }),
  /**
   * `today` is the day on which a control point "next contact exists" is met; without it the clock and the zone tell. `repeat`: the
   * contact is the first of a recurrence.
   */
  'activities.plan': command({
    input: zPlanFields.extend({ today: zDay.optional(), repeat: zRepeat.nullable().optional() }),
    output: zIdOnly,
    changes: ['activities', 'points'],
  }),
  /**
   * A later day puts the contact off as `activities.move` does. Of a recurrence only this one changes; `repeat` makes a planned
   * contact the first of one.
   */
  'activities.update': command({
    input: zActivityChange.extend({ repeat: zRepeat.nullable().optional() }),
    output: zPutOff,
    changes: ['activities', 'points'],
  }),
  /**
   * Moves a planned contact to another day and time; nothing else changes. A new time is one in `zone`, without it in the zone of
   * the settings. A later day counts as putting off (`firstDay`, `snoozes`), unless the client asked for it. `conflict` when it is done or cancelled.
   */
  'activities.move': command({
    input: z.object({
      id: zId,
      day: zDay,
      time: zTime.nullable().optional(),
      minutes: zMinutes.optional(),
      zone: zKnownZone.optional(),
      asked: z.boolean().optional(),
    }),
    output: zPutOff,
    changes: ['activities', 'points'],
  }),
  /**
   * A planned contact that is not alive any more: it is cancelled, and its client rests, ends, or is left visibly without a
   * next contact. `conflict` when it is not planned any more, `deal-open` when the client would end and something is being sold to it.
   */
  'activities.giveUp': command({
    input: z.object({ id: zId, today: zDay, ending: zGivenUp }),
    output: zIdOnly,
    changes: ['activities', 'points', 'clients'],
  }),
  /**
   * Result and next step in one transaction. `next: null` leaves the client visibly without a next contact, `ending` says that
   * this is meant. A planned contact on the same client that is already there stays; one that comes again is planned anew
   * (`comesId`). `conflict` when it is not planned any more, `deal-open` as for `activities.giveUp`, `result-of-other-kind`.
   */
  'activities.done': command({
    input: z.object({
      id: zId,
      day: zDay,
      result: zResult.nullable().default(null),
      ...zTalk,
      next: zPlanFields.omit({ clientId: true }).nullable().default(null),
      ending: zGivenUp.nullable().optional(),
    }),
    output: z.object({ id: zId, nextId: zId.nullable(), comesId: zId.nullable() }),
    changes: ['activities', 'points', 'clients'],
  }),
  /** A contact that took place without having been planned; with its next step as `activities.done`. */
  'activities.log': command({
    input: zPlanFields.extend({
      result: zResult.nullable().default(null),
      next: zPlanFields.omit({ clientId: true }).nullable().default(null),
      ending: zGivenUp.nullable().optional(),
    }),
    output: zIdOnly.extend({ nextId: zId.nullable() }),
    changes: ['activities', 'points', 'clients'],
  }),
  /** Makes a done or cancelled contact planned again; what it met stays met. */
  'activities.reopen': command({ input: zIdOnly, output: zIdOnly, changes: ['activities', 'points'] }),
  /** Cancels planned contacts; others among the ids stay as they are. What comes again is planned for its next day. */
  'activities.cancel': command({
    input: z.object({ ids: z.array(zId).min(1) }),
    output: z.object({ changed: z.int() }),
    changes: ['activities', 'points'],
  }),
  'activities.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['activities', 'points'] }),
};
