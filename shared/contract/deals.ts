import { z } from 'zod';
import { dealTimeline } from './dealTimeline';
import { command, query } from './define';
import {
  zCurrency,
  zDay,
  zDealLength,
  zDirection,
  zId,
  zIdOnly,
  zLine,
  zName,
  zStage,
  zSum,
  zText,
} from './values';
import { zDeal, zMoveOutcome } from './deal';

/** What a step of a deal answers; a step that the process refuses throws `move-not-allowed` with `detail.reason`. */
export const deals = {
  'deals.get': query({
    input: z.object({ id: zId, today: zDay }),
    output: zDeal,
    reads: ['deals', 'points', 'activities', 'clients', 'products', 'settings'],
  }),
  'deals.create': command({
    input: z.object({
      clientId: zId,
      title: zName,
      productId: zId.nullable().default(null),
      amount: zSum.nullable().default(null),
      currency: zCurrency.optional(),
      direction: zDirection.default('outbound'),
      length: zDealLength.default('long'),
      manager: zLine.optional(),
      eventDay: zDay.nullable().default(null),
      eventType: zLine.default(''),
      notes: zText.default(''),
      today: zDay,
    }),
    output: zIdOnly,
    changes: ['deals', 'points', 'clients'],
  }),
  /**
   * Changes what is given. A new event day moves what counts from it (`preparation.previewMove` tells before); an event
   * in the past throws `event-day-past` as long as the deal has not come so far.
   */
  'deals.update': command({
    input: z.object({
      id: zId,
      title: zName.optional(),
      productId: zId.nullable().optional(),
      amount: zSum.nullable().optional(),
      currency: zCurrency.optional(),
      manager: zLine.optional(),
      eventDay: zDay.nullable().optional(),
      eventType: zLine.optional(),
      notes: zText.optional(),
      today: zDay,
    }),
    output: zIdOnly,
    changes: ['deals', 'points', 'activities', 'preparation', 'payments'],
  }),
  /**
   * Forward or back to a stage. Back wants a reason; past an open gate wants `override`, which is kept. A `today` before the last step, here
   * and at the ends of a deal, is stored as the day of that step.
   */
  'deals.move': command({
    input: z.object({
      id: zId,
      to: zStage,
      override: zLine.optional(),
      reason: zLine.default(''),
      today: zDay,
    }),
    output: zMoveOutcome,
    changes: ['deals', 'points', 'clients'],
  }),
  /**
   * Closes the deal well, from closure; demands the next contact or a reason for none (`product.md` §3.4): `deal-open` for such a reason
   * while something else is being sold to the client.
   */
  'deals.win': command({
    input: z.object({
      id: zId,
      override: zLine.optional(),
      next: z
        .union([
          z.object({ day: zDay, purpose: zLine, productId: zId.nullable() }),
          z.object({ noContactReason: zLine.min(1) }),
        ])
        .optional(),
      today: zDay,
    }),
    output: zMoveOutcome,
    changes: ['deals', 'points', 'activities', 'clients'],
  }),
  'deals.lose': command({
    input: z.object({
      id: zId,
      reason: zLine.min(1),
      note: zText.default(''),
      /** Makes a planned call on that day. */
      retryDay: zDay.nullable().default(null),
      /** The purpose of that call. */
      retryPurpose: zLine.default(''),
      /** What happens to planned activities of the deal. */
      planned: z.enum(['keep', 'cancel']).default('cancel'),
      today: zDay,
    }),
    output: zIdOnly,
    changes: ['deals', 'points', 'activities', 'clients'],
  }),
  /** The client withdrew after paying: what is owed back is due on a day; the difference is kept. */
  'deals.cancel': command({
    input: z.object({
      id: zId,
      reason: zLine.min(1),
      note: zText.default(''),
      /** Smallest unit, 0 to what is with us. */
      refund: zSum,
      refundDueDay: zDay,
      planned: z.enum(['keep', 'cancel']).default('cancel'),
      today: zDay,
    }),
    output: zIdOnly,
    changes: ['deals', 'points', 'activities', 'clients', 'payments'],
  }),
  /**
   * `planned`: contacts of the deal that stand before the end of the pause keep their day, or move to its end, but for a day that the client
   * named; that is no putting off.
   */
  'deals.pause': command({
    input: z.object({
      id: zId,
      until: zDay,
      reason: zLine.min(1),
      planned: z.enum(['keep', 'move']).default('keep'),
      today: zDay,
    }),
    output: zIdOnly,
    changes: ['deals', 'activities', 'points'],
  }),
  'deals.resume': command({ input: z.object({ id: zId, today: zDay }), output: zIdOnly, changes: ['deals'] }),
  /** Opens a closed deal again at the stage where it ended; a cancelled one as long as nothing was given back. */
  'deals.reopen': command({
    input: z.object({ id: zId, today: zDay }),
    output: zIdOnly,
    changes: ['deals', 'points', 'clients'],
  }),
  'deals.remove': command({
    input: z.object({ ids: z.array(zId).min(1) }),
    output: z.object({ changed: z.int() }),
    changes: ['deals', 'points', 'activities', 'clients'],
  }),
  'deals.restore': command({
    input: z.object({ ids: z.array(zId).min(1) }),
    output: z.object({ changed: z.int() }),
    changes: ['deals', 'points', 'activities', 'clients'],
  }),
  ...dealTimeline,
};
