import { zNeedsBrief } from '@shared/domain/clients/needs';
import { LINE_STATES } from '@shared/domain/sessions/line';
import { z } from 'zod';
import { zActivity } from './activity';
import { zClientCard } from './client';
import { zDeal } from './deal';
import { command, query } from './define';
import { zReachSide } from './permissions';
import { zExplainedReason } from './planWords';
import {
  zActivityKind,
  zActivityStatus,
  zDay,
  zId,
  zIdOnly,
  zInstant,
  zLine,
  zResult,
  zTime,
  zZone,
} from './values';

/** A line of a call session: one planned contact, as it stands now (`shared/domain/sessions`). */
export const zSessionLine = z.object({
  /** Of the activity. */
  id: zId,
  clientId: zId,
  clientName: z.string(),
  personName: z.string(),
  kind: zActivityKind,
  status: z.union([zActivityStatus, z.literal('deleted')]),
  day: zDay,
  time: zTime.nullable(),
  zone: zZone,
  /** The day on which it stands on the user's clock. */
  standsOn: zDay,
  result: zResult.nullable(),
  doneAt: zInstant.nullable(),
  talkSeconds: z.int().nullable(),
  skipped: z.boolean(),
});
export type SessionLineData = z.infer<typeof zSessionLine>;

const zSession = z.object({
  id: zId,
  day: zDay,
  /** '': everybody's lines. */
  manager: z.string(),
  startedAt: zInstant,
  endedAt: zInstant.nullable(),
});

/** A contact that was planned for the session's day after it began. */
const zFresh = z.object({ count: z.int(), names: z.array(z.string()) });

export const zSessionCard = z.object({
  activity: zActivity,
  client: zClientCard,
  deal: zDeal.nullable(),
  needs: zNeedsBrief,
  /** How the client and its people may be reached, the client as a whole first. */
  reach: z.array(zReachSide),
  /** Why the call plan put it there, the leading reason first; with the key of why on that day. */
  plan: z.object({ why: z.string(), reasons: z.array(zExplainedReason) }).nullable(),
  /** The latest contacts that took place, newest first. */
  last: z.array(zActivity),
  /** Other contacts planned with this client, the earliest first. */
  others: z.array(zActivity),
});
export type SessionCard = z.infer<typeof zSessionCard>;

const whose = { today: zDay, manager: z.string().default('') };

export const sessions = {
  /** The session of today that goes on, and how many contacts a new one would have; for the button that begins it. */
  'sessions.open': query({
    input: z.object(whose),
    output: z.object({
      session: z.object({ id: zId, lines: z.int(), left: z.int(), done: z.int(), fresh: z.int() }).nullable(),
      waiting: z.int(),
    }),
    reads: ['sessions', 'activities', 'settings'],
  }),
  /** Sessions of earlier days and ended ones of today, the latest first, with what came of them; one manager's, or (without one) all. */
  'sessions.past': query({
    input: z.object({ ...whose, limit: z.int().min(1).max(100).default(10) }),
    output: z.array(
      zSession.extend({
        lines: z.int(),
        /** How many lines are in each state; they add up to the lines. */
        states: z.record(z.enum(LINE_STATES), z.int()),
        talkSeconds: z.int(),
      }),
    ),
    reads: ['sessions', 'activities', 'settings'],
  }),
  /** A session with all its lines in their order; of one that has ended as their contacts stood then. Throws `not-found`. */
  'sessions.get': query({
    input: zIdOnly,
    output: zSession.extend({
      lines: z.array(zSessionLine),
      fresh: zFresh,
      /** Clients that were talked with in the session and are without a next contact now. */
      withoutNext: z.array(z.object({ clientId: zId, name: z.string() })),
    }),
    reads: ['sessions', 'activities', 'clients', 'people', 'settings'],
  }),
  /**
   * Deals with control points that are due today, or were missed within a week, and need a contact, while nothing is planned with the client
   * until today and nobody has talked with it today. The latest due first; `more`: there may be others.
   */
  'sessions.duePoints': query({
    input: z.object(whose),
    output: z.object({
      deals: z.array(
        z.object({
          clientId: zId,
          clientName: z.string(),
          dealId: zId,
          dealTitle: z.string(),
          points: z.array(z.object({ key: z.string(), title: z.string(), dueDay: zDay })),
        }),
      ),
      more: z.boolean(),
    }),
    reads: ['points', 'activities', 'deals', 'clients'],
  }),
  /** Everything that is to be known during one talk. */
  'sessions.card': query({
    input: z.object({ activityId: zId, today: zDay }),
    output: zSessionCard,
    reads: ['activities', 'clients', 'people', 'deals', 'points', 'products', 'plans', 'settings'],
  }),
  /**
   * Begins the session of a day: all contacts planned for it and overdue ones, one manager's or (without one) everybody's. One that is
   * open for the same day and manager goes on instead, with what was planned meanwhile; open ones of other days end.
   */
  'sessions.start': command({
    input: z.object({ day: zDay, manager: zLine.default('') }),
    output: z.object({ id: zId, lines: z.int() }),
    changes: ['sessions'],
  }),
  /** Takes in what was planned for the session's day after it began. `conflict` once it has ended. */
  'sessions.takeFresh': command({
    input: zIdOnly,
    output: z.object({ added: z.int() }),
    changes: ['sessions'],
  }),
  /** Plans a call about each of these deals for the session's day and takes it in. `conflict` once it has ended, `not-found` for a closed deal. */
  'sessions.takePoints': command({
    input: z.object({
      id: zId,
      items: z
        .array(z.object({ dealId: zId, purpose: zLine }))
        .min(1)
        .max(200),
    }),
    output: z.object({ added: z.int() }),
    changes: ['sessions', 'activities', 'points'],
  }),
  /** Puts a line off within the session, or takes it up again. */
  'sessions.skip': command({
    input: z.object({ id: zId, activityId: zId, skipped: z.boolean().default(true) }),
    output: zIdOnly,
    changes: ['sessions'],
  }),
  /** Takes all skipped lines up again. */
  'sessions.takeSkipped': command({
    input: zIdOnly,
    output: z.object({ changed: z.int() }),
    changes: ['sessions'],
  }),
  /** Ends a session; what is open stays planned. */
  'sessions.end': command({ input: zIdOnly, output: zIdOnly, changes: ['sessions'] }),
};
