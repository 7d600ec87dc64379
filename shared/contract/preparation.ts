import { z } from 'zod';
import { command, query } from './define';
import { zDay, zId, zIdOnly, zLine, zSignOff, zText } from './values';

const zTitle = z.string().trim().min(1).max(200);
const zOffset = z.int().min(-400).max(60);

/** A task before the event (`product.md` §1, preparation step). */
export const zStep = z.object({
  id: zId,
  title: z.string(),
  /** Working days from the event's day, negative before it; null: its day is set by hand only. */
  offset: z.int().nullable(),
  dueDay: zDay.nullable(),
  /** 'hand': the user set the day and it stays when the event moves. */
  dueBy: z.enum(['rule', 'hand']),
  responsible: z.string(),
  signOff: zSignOff,
  askedDay: zDay.nullable(),
  answeredDay: zDay.nullable(),
  /** What the client said. */
  comment: z.string(),
  doneDay: zDay.nullable(),
});
export type Step = z.infer<typeof zStep>;

const zMoved = z.object({
  id: zId,
  title: z.string(),
  from: zDay.nullable(),
  to: zDay.nullable(),
  fate: z.enum(['moves', 'stays', 'done', 'by-hand', 'impossible']),
  why: z.enum(['before-today', 'no-day', 'after-event']).nullable(),
});
export type Moved = z.infer<typeof zMoved>;

/** What moving the event does: `shared/domain/preparation/move.ts`. */
export const zEventMove = z.object({
  from: zDay.nullable(),
  to: zDay.nullable(),
  verdict: z.enum(['unchanged', 'fine', 'was', 'refused']),
  steps: z.array(zMoved),
  points: z.array(zMoved.extend({ key: z.string() })),
  payments: z.array(zMoved),
});
export type EventMove = z.infer<typeof zEventMove>;

export const preparation = {
  'preparation.list': query({
    input: z.object({ dealId: zId }),
    /** In the user's order. */
    output: z.object({ eventDay: zDay.nullable(), eventType: z.string(), steps: z.array(zStep) }),
    reads: ['preparation', 'deals'],
  }),
  /** What another event day (null: none) would do, before it is given with `deals.update`. */
  'preparation.previewMove': query({
    input: z.object({ dealId: zId, eventDay: zDay.nullable(), today: zDay }),
    output: zEventMove,
    reads: ['preparation', 'deals', 'points', 'payments', 'documents', 'activities', 'settings'],
  }),
  /**
   * Plans the steps of a type of event, counted back from the event day, and keeps the type on the deal. What is there
   * under the same title is not doubled; with `replace`, steps that nobody has begun or dated by hand go first.
   */
  'preparation.plan': command({
    input: z.object({
      dealId: zId,
      eventType: z.string().min(1).max(60),
      replace: z.boolean().default(false),
    }),
    output: z.object({ added: z.int(), removed: z.int() }),
    changes: ['preparation', 'points', 'deals'],
  }),
  'preparation.add': command({
    input: z.object({
      dealId: zId,
      title: zTitle,
      offset: zOffset.nullable().default(null),
      /** A day set by hand; it stays when the event moves. */
      dueDay: zDay.nullable().default(null),
      responsible: zLine.default(''),
      signOff: z.boolean().default(false),
    }),
    output: zIdOnly,
    changes: ['preparation', 'points'],
  }),
  'preparation.update': command({
    input: z.object({
      id: zId,
      title: zTitle.optional(),
      responsible: zLine.optional(),
      /** Counts from the event again, also when its day was set by hand. */
      offset: zOffset.optional(),
      /** Whether the client has to sign it off. */
      signOff: z.boolean().optional(),
    }),
    output: zIdOnly,
    changes: ['preparation', 'points'],
  }),
  /** Sets the due day by hand; null gives it back to its rule. */
  'preparation.setDue': command({
    input: z.object({ id: zId, dueDay: zDay.nullable() }),
    output: zIdOnly,
    changes: ['preparation', 'points'],
  }),
  /** Done on a day, or open again (null). */
  'preparation.setDone': command({
    input: z.object({ id: zId, doneDay: zDay.nullable(), today: zDay }),
    output: zIdOnly,
    changes: ['preparation', 'points'],
  }),
  /** The client was asked, gave the sign-off, or rejected the step with a comment. */
  'preparation.signOff': command({
    input: z.object({
      id: zId,
      to: z.enum(['asked', 'given', 'rejected']),
      /** Absent: today. */
      day: zDay.optional(),
      comment: zText.default(''),
      today: zDay,
    }),
    output: zIdOnly,
    changes: ['preparation', 'points'],
  }),
  /** Puts a step at another place in the list, counted from 0. */
  'preparation.reorder': command({
    input: z.object({ id: zId, to: z.int().min(0).max(1000) }),
    output: zIdOnly,
    changes: ['preparation'],
  }),
  'preparation.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['preparation', 'points'] }),
};
