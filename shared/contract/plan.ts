import { z } from 'zod';
import { command, job, query } from './define';
import { zActivityKind, zActivityStatus, zDay, zFile, zId, zTime } from './values';

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
  kind: zActivityKind,
  status: zActivityStatus,
  clientId: zId,
  client: z.string(),
  dealId: zId.nullable(),
  deal: z.string(),
  person: z.string(),
  phone: z.string(),
  purpose: z.string(),
  value: z.string(),
  product: z.string(),
  manager: z.string(),
  reasons: z.array(zPlanReason),
});
export type PlanLine = z.infer<typeof zPlanLine>;

export const zWeek = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);

const input = z.object({ week: zWeek, today: zDay, manager: z.string().optional() });

export const zPlanWeek = z.object({
  week: zWeek,
  /** The seven days, Monday first, with their lines and how many of these are done. */
  days: z.array(z.object({ day: zDay, count: z.int(), done: z.int() })),
  /** Place of the first line of today that is not done; null when there is none. */
  start: z.int().nullable(),
  lines: z.array(zPlanLine),
});
export type PlanWeek = z.infer<typeof zPlanWeek>;

export const plan = {
  /**
   * The call plan of one ISO week: everything planned and due, in order of day and time. `offset` and `limit` cut a page
   * out of the lines; without a limit all that follow come.
   */
  'plan.week': query({
    input: input.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).optional() }),
    output: zPlanWeek,
    reads: ['activities', 'points', 'deals', 'clients', 'people', 'products', 'settings'],
  }),
  /**
   * Moves the planned contacts of one line to another day, each with its time; what is done or cancelled already is
   * `conflict`. Control points of the line stay: their day comes from the deal.
   */
  'plan.moveLine': command({
    input: z.object({ activityIds: z.array(zId).min(1).max(100), day: zDay }),
    output: z.object({ moved: z.int() }),
    changes: ['activities', 'points'],
  }),
  /** The plan as a file; 'print' is a self-contained HTML page for the PDF. */
  'plan.export': job({
    input: input.extend({ format: z.enum(['json', 'csv', 'xlsx', 'ics', 'print']) }),
    output: zFile,
    changes: [],
  }),
};
