import { z } from 'zod';
import { query } from './define';
import { zActivityKind, zActivityStatus, zDay, zId, zPointState, zStage, zTime } from './values';

const shown = {
  id: zId,
  day: zDay,
  clientId: zId,
  clientName: z.string(),
  dealTitle: z.string(),
};

/** A contact, planned or done. */
export const zCalendarActivity = z.object({
  layer: z.literal('activity'),
  ...shown,
  time: zTime.nullable(),
  minutes: z.int().nullable(),
  dealId: zId.nullable(),
  kind: zActivityKind,
  status: zActivityStatus,
  purpose: z.string(),
});

/** A control point on its due day. */
export const zCalendarPoint = z.object({
  layer: z.literal('point'),
  ...shown,
  dealId: zId,
  stage: zStage,
  /** Key of its rule, whose name is shown when `title` is ''. */
  key: z.string(),
  title: z.string(),
  state: zPointState,
  mandatory: z.boolean(),
});

export const zCalendarItem = z.discriminatedUnion('layer', [zCalendarActivity, zCalendarPoint]);
export type CalendarItem = z.infer<typeof zCalendarItem>;
export type CalendarLayer = CalendarItem['layer'];

export const calendar = {
  /**
   * Items of a span of at most 400 days, both ends included: at most `perDay` a day (contacts with a time first, then those for any
   * time, then control points, open ones first), with the whole count per day, so that a month of 37,000 items stays a
   * month. Cancelled contacts and waived points are not shown.
   */
  'calendar.span': query({
    input: z.object({
      from: zDay,
      to: zDay,
      layers: z.array(z.enum(['activity', 'point'])).default(['activity', 'point']),
      manager: z.string().optional(),
      perDay: z.int().min(1).max(2000).default(8),
      /** At most so many contacts that begin in the same hour, for views that draw them beside each other. */
      perHour: z.int().min(1).max(100).optional(),
    }),
    output: z.object({
      /** By day, within a day in the order above. */
      items: z.array(zCalendarItem),
      /** Days that hold something, with everything that is there. */
      counts: z.array(z.object({ day: zDay, count: z.int() })),
    }),
    reads: ['activities', 'points', 'clients', 'deals'],
  }),
};
