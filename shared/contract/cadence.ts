import { z } from 'zod';
import { command, query } from './define';
import { zWaitingClient } from './leads';
import { zCadence, zOwnCadence, zPaused } from './segments';
import { zActivityKind, zContactSign, zDay, zId, zIdOnly, zLine, zPage, zStanding } from './values';

/** Where a client stands between two contacts, see `shared/domain/cadence`. */
export const zTouch = z.object({
  state: z.enum(['paused', 'resting', 'soon', 'due', 'losing-touch', 'dormant']),
  /** The day the interval counts from, and the days that have passed since. */
  from: zDay,
  elapsed: z.int(),
  /** The interval that holds now: the cadence's, or the one after a closed deal. */
  ideal: z.int(),
  maximum: z.int(),
  /** Elapsed ÷ ideal. */
  urgency: z.number(),
  idealDay: zDay,
  maximumDay: zDay,
});

export const zClientCadence = z.object({
  clientId: zId,
  segment: z.string(),
  /** What the segment says, or the calmest cadence for a client without one. */
  usual: zCadence,
  own: zOwnCadence,
  paused: zPaused.nullable(),
  /** What holds. */
  cadence: zCadence,
  touch: zTouch,
  standing: zStanding,
  /** What the interval counts from: the latest talk, a deal closed well, or the beginning. */
  counted: z.enum(['contact', 'deal', 'beginning']),
  nextDay: zDay.nullable(),
});
export type ClientCadence = z.infer<typeof zClientCadence>;

export const zLosingFilter = z.object({
  state: z.enum(['losing-touch', 'dormant']).optional(),
  manager: z.string().optional(),
  segment: z.string().optional(),
  /** How the next contact stands; nobody of the list is in a paused sale. */
  sign: zContactSign.optional(),
  /** Substring of the client's name. */
  text: z.string().max(200).default(''),
});
export type LosingFilter = z.infer<typeof zLosingFilter>;

export const zLosingClient = zWaitingClient.extend({ segment: z.string(), touch: zTouch });
export type LosingClient = z.infer<typeof zLosingClient>;

const reads = ['clients', 'people', 'deals', 'activities', 'products', 'segments', 'settings'] as const;

export const cadence = {
  /** The cadence of one client, and where it stands; `not-found` when there is no such client. */
  'cadence.of': query({
    input: z.object({ clientId: zId, today: zDay }),
    output: zClientCadence,
    reads: ['clients', 'deals', 'activities', 'segments'],
  }),
  /**
   * Gives a client days of its own, a pause, or another segment; what is not given stays. `invalid-input` when its own maximum lies
   * below the ideal or its own gap above it.
   */
  'cadence.set': command({
    input: z.object({
      clientId: zId,
      ...zOwnCadence.partial().shape,
      paused: zPaused.nullable().optional(),
      segment: zLine.optional(),
    }),
    output: zIdOnly,
    changes: ['clients'],
  }),
  /**
   * Clients without a running sale that are silent beyond their maximum, the most urgent first (`shared/domain/cadence`,
   * compareTouch), and how many there are.
   */
  'cadence.losing': query({
    input: zLosingFilter.extend({ today: zDay, ...zPage }),
    output: z.object({ count: z.int(), rows: z.array(zLosingClient) }),
    reads,
  }),
  /** How many are losing touch or dormant, and how many of these have no next contact. */
  'cadence.counts': query({
    input: z.object({ today: zDay, manager: z.string().optional() }),
    output: z.object({ losing: z.int(), dormant: z.int(), withoutNext: z.int() }),
    reads,
  }),
  /**
   * Plans a contact with each of these clients, or with all that a filter of the list shows, as one step: on `day`, or from there on the free
   * room of the working days after it, the most urgent first. Who has a contact planned already is left out.
   */
  'cadence.plan': command({
    input: z.object({
      ids: z.array(zId).min(1).max(5_000).optional(),
      filter: zLosingFilter.optional(),
      except: z.array(zId).default([]),
      today: zDay,
      day: zDay,
      spread: z.boolean().default(true),
      kind: zActivityKind.default('call'),
      purpose: zLine.min(1),
      value: zLine.default(''),
      productId: zId.nullable().default(null),
    }),
    /**
     * How many were planned, had a contact already, do not want to be contacted in this way, or found no room within a year;
     * and the days used.
     */
    output: z.object({
      planned: z.int(),
      had: z.int(),
      unwelcome: z.int(),
      left: z.int(),
      first: zDay.nullable(),
      last: zDay.nullable(),
    }),
    changes: ['activities', 'points'],
  }),
};
