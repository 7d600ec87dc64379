import { REASON_KINDS } from '@shared/domain/planner/request';
import { z } from 'zod';
import { zActivityKind, zDay, zId, zTime } from './values';

/** The words in which a generated plan explains itself (`shared/domain/planner/answer`). */

export const zExplainedReason = z.object({
  kind: z.enum(REASON_KINDS),
  /** Of the record it comes from; of the client for its cadence. */
  id: z.string(),
  /** Purpose, name of the control point or of the occasion; '' for a cadence. */
  text: z.string(),
  /** The day the reason asks for. */
  day: zDay.nullable(),
  hard: z.boolean(),
  /** 1: due now; a cadence's is elapsed ÷ ideal. */
  urgency: z.number(),
  /** Of a cadence: days since the last contact and the ideal interval. */
  elapsed: z.int().nullable(),
  ideal: z.int().nullable(),
  /** The contact of this line does for this reason. */
  served: z.boolean(),
  /** Why it does not: a key of `plan.whyNot` in the catalogues, and whom it is about ('': the client as a whole). */
  whyNot: z.object({ code: z.string(), person: z.string(), channel: z.string().optional() }).optional(),
});
export type ExplainedReason = z.infer<typeof zExplainedReason>;

/** One day seen from one line; `note`: `chosen`, `open`, `full` or why not, a key of `plan.notes` in the catalogues. */
export const zDayNote = z.object({ day: zDay, note: z.string() });

/** What speaks against a contact (`shared/domain/permission`, Objection); what belongs to its code stands beside it. */
export const zObjection = z.object({
  code: z.string(),
  channel: z.string().optional(),
  day: zDay.optional(),
  time: zTime.nullable().optional(),
  contact: zDay.optional(),
  days: z.int().optional(),
  minimumGap: z.int().optional(),
  contacts: z.int().optional(),
});
export type ObjectionData = z.infer<typeof zObjection>;

const zSlots = z.object({ calls: z.int(), meetings: z.int() });
export const zDayLoad = z.object({ capacity: zSlots, used: zSlots });
export type DayLoadData = z.infer<typeof zDayLoad>;

/** What one generation came to. */
export const zGenerated = z.object({
  /** Instant, ISO 8601 in UTC; and the user's day. */
  at: z.string(),
  day: zDay,
  /** Lines that the plan placed, without appointments, what the user holds and what is done. */
  lines: z.int(),
  /** How many candidates did not fit, by code: 'no-room', 'no-day', 'removed' or a refusal of the person. */
  leftOut: z.record(z.string(), z.int()),
  /** The week is too small for the cadences: intervals of `clients` stretch to `factor` times the ideal. */
  stretched: z.object({ factor: z.number(), clients: z.int() }).nullable(),
  /** Why the whole week takes nothing new. */
  obstacle: z.enum(['past', 'no-working-day', 'no-capacity', 'no-time', 'taken']).nullable(),
});
export type Generated = z.infer<typeof zGenerated>;

const zNamed = { clientId: zId, client: z.string() };
const zWhen = z.object({ day: zDay, time: zTime.nullable() });
/** What a generation changes in the plan that stood before; for a first generation all lines that it adds. */
export const zPlanDifference = z.object({
  added: z.array(z.object({ ...zNamed, to: zWhen, kind: zActivityKind })),
  removed: z.array(z.object({ ...zNamed, from: zWhen })),
  /** `along`: it has no line of its own, another contact of the client takes it along. */
  moved: z.array(z.object({ ...zNamed, from: zWhen, to: zWhen, kind: zActivityKind, along: z.boolean() })),
  changed: z.array(z.object({ ...zNamed, kind: zActivityKind })),
});
export type PlanDifferenceData = z.infer<typeof zPlanDifference>;

/** A candidate that does not fit. */
export const zLeftOut = z.object({
  ...zNamed,
  person: z.string(),
  segment: z.string(),
  manager: z.string(),
  reasons: z.array(zExplainedReason),
  code: z.string(),
  /** The channel of a refusal. */
  channel: z.string().nullable(),
  days: z.array(zDayNote),
  /** For `no-room`: the clients of the lines in its way, some of them by name, and how many. */
  takenBy: z.object({ names: z.array(z.string()), count: z.int() }),
  nextDay: zDay.nullable(),
});
export type LeftOutRow = z.infer<typeof zLeftOut>;
