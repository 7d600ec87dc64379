import { z } from 'zod';
import { command, job, query } from './define';
import {
  zDayLoad,
  zDayNote,
  zExplainedReason,
  zGenerated,
  zLeftOut,
  zObjection,
  zPlanDifference,
} from './planWords';
import { zActivityKind, zActivityStatus, zDay, zId, zTime } from './values';

/** Why a line is in the call plan: a closed list of kinds, texts in `plan.json`. */
export const zPlanReason = z.object({
  /** The contact ('planned', 'overdue') or the control point that is the reason. */
  id: zId,
  kind: z.enum(['planned', 'overdue', 'point-due', 'point-missed']),
  /** Purpose of the contact, or key/title of the control point. */
  text: z.string(),
  /** The day the reason is about. */
  day: zDay.nullable(),
});

export const zPlanLine = z.object({
  /** Stable from export to export: the activity's id, or the client's with the week. */
  uid: z.string(),
  activityId: zId.nullable(),
  day: zDay,
  time: zTime.nullable(),
  minutes: z.int().nullable(),
  zone: z.string(),
  /** The day that `time` belongs to on the clock of `zone`; another one than `day`, the user's, only where it was agreed on another clock. */
  agreedDay: zDay,
  kind: zActivityKind,
  status: zActivityStatus,
  clientId: zId,
  client: z.string(),
  dealId: zId.nullable(),
  deal: z.string(),
  person: z.string(),
  phone: z.string(),
  email: z.string(),
  purpose: z.string(),
  value: z.string(),
  product: z.string(),
  manager: z.string(),
  reasons: z.array(zPlanReason),
  /** How often the contact was put off, and the day it was first planned for; 0 and null when it never was. */
  snoozes: z.int(),
  firstDay: zDay.nullable(),
  /** What the generated plan says of this line; null when no plan was generated for the week, or the line came later. */
  plan: z
    .object({
      lineId: zId,
      origin: z.enum(['generated', 'fixed', 'pinned', 'by-hand', 'finished']),
      /** The plan made the contact, so generating again may take it away. */
      made: z.boolean(),
      pinned: z.boolean(),
      /** Why on this day: a key of `plan.why` in the catalogues. */
      why: z.string(),
      /** All reasons, the leading one first. */
      reasons: z.array(zExplainedReason),
      days: z.array(zDayNote),
      /** What speaks against a line that stands by the user's will. */
      objections: z.array(zObjection),
      /** What the last generation did to it. */
      change: z.enum(['', 'added', 'moved', 'changed']),
    })
    .nullable(),
  /** The plan of the week was generated and does not explain this contact: it came later, found no place or was taken out, and stands by its own date. */
  unplaced: z.boolean(),
  /** Changed since the last export of this week: 'new', 'changed' or ''; '' as long as nothing was exported. */
  sinceExport: z.enum(['', 'new', 'changed']),
});
export type PlanLine = z.infer<typeof zPlanLine>;

export const zWeek = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);

const input = z.object({ week: zWeek, today: zDay, manager: z.string().optional() });

export const zPlanWeek = z.object({
  week: zWeek,
  /** The seven days, Monday first, with their lines and how many of these are done. */
  days: z.array(
    z.object({
      day: zDay,
      count: z.int(),
      done: z.int(),
      /** Lines that wait for a contact to be planned: their control points are due. */
      toPlan: z.int(),
      /** How many calls and meetings the day takes and holds; of all managers together the sum of theirs. */
      load: zDayLoad.nullable(),
    }),
  ),
  /** The last generation of this week for this manager; null: none yet. For all managers the oldest of theirs. */
  generated: zGenerated.nullable(),
  /** Place of the first line of today that is not done; null when there is none. */
  start: z.int().nullable(),
  lines: z.array(zPlanLine),
});
export type PlanWeek = z.infer<typeof zPlanWeek>;

export const plan = {
  /**
   * The call plan of one ISO week: everything planned and due, in order of day and time. `offset` and `limit` cut a page
   * out of the lines; without a limit all that follow come.
   * Of a manager whose plan was generated only contacts stand in it: control points that need one have become reasons of a line, and
   * what is overdue since before the week and found no place is among those left out.
   */
  'plan.week': query({
    input: input.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).optional() }),
    output: zPlanWeek,
    reads: ['activities', 'points', 'deals', 'clients', 'people', 'products', 'settings', 'plans'],
  }),
  /**
   * Moves the planned contacts of one line to another day, each with its time; what is done or cancelled already is
   * `conflict`. Control points of the line stay: their day comes from the deal.
   * A line that was moved by hand is pinned.
   */
  'plan.moveLine': command({
    input: z.object({ activityIds: z.array(zId).min(1).max(100), day: zDay }),
    /** `asking`: those put off so often by now that it is asked whether they are still alive. */
    output: z.object({ moved: z.int(), asking: z.array(zId) }),
    changes: ['activities', 'points', 'plans'],
  }),
  /**
   * Generates the week (`product.md` §5) and writes it as planned contacts, one undoable step: generated lines become contacts,
   * those planned without a time may move, pinned, timed and finished ones stay. Of a week that was generated before, lines that
   * the plan made and nobody touched may move or go; the answer says what changed. Without a manager each manager's plan is
   * generated with a capacity of their own. What is overdue comes into this week and the next only. A past week is `invalid-input`. When nothing would change, nothing is written.
   */
  'plan.generate': job({
    input,
    output: z.object({ generated: zGenerated, difference: zPlanDifference }),
    changes: ['plans', 'activities', 'points', 'surveys'],
  }),
  /** What generating now would change, without changing anything; also fills what `plan.leftOut` answers from. */
  'plan.preview': job({
    input,
    output: z.object({ generated: zGenerated, difference: zPlanDifference }),
    changes: [],
  }),
  /** A page of the candidates that do not fit, by priority, each with why not; as things stand now. */
  'plan.leftOut': job({
    input: input.extend({
      code: z.string().optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.int(), byCode: z.record(z.string(), z.int()), rows: z.array(zLeftOut) }),
    changes: [],
  }),
  /** Holds lines on their day, or lets them go. */
  'plan.pin': command({
    input: z.object({ activityIds: z.array(zId).min(1).max(1000), pinned: z.boolean() }),
    output: z.object({ changed: z.int() }),
    changes: ['plans'],
  }),
  /**
   * Takes a client out of the plan of one week: contacts that the plan made go, others that are planned in it stay where they are
   * and lose their line (`moved: 0`). With `postpone` they go to the first working day after the week instead; appointments, with a time or a
   * day that the client named, never do. `activityIds`: only these, as the client may have lines of other managers in the week.
   */
  'plan.remove': command({
    input: z.object({
      week: zWeek,
      clientId: zId,
      activityIds: z.array(zId).max(1000).optional(),
      postpone: z.boolean().default(false),
    }),
    output: z.object({ removed: z.int(), moved: z.int() }),
    changes: ['plans', 'activities', 'points'],
  }),
  /** Lets a client that was taken out come back at the next generation. */
  'plan.bringBack': command({
    input: z.object({ week: zWeek, clientId: zId }),
    output: z.object({ changed: z.int() }),
    changes: ['plans'],
  }),
  /** A line by hand: plans the contact on that day of the week and pins it; the answer says what speaks against it. */
  'plan.add': command({
    input: z.object({
      week: zWeek,
      clientId: zId,
      personId: zId.nullable().default(null),
      day: zDay,
      time: zTime.nullable().default(null),
      kind: zActivityKind.default('call'),
      purpose: z.string().max(500).default(''),
      today: zDay,
    }),
    output: z.object({ id: zId, objections: z.array(zObjection) }),
    changes: ['plans', 'activities', 'points'],
  }),
};
