import { z } from 'zod';
import { query } from './define';
import { zActivityKind, zActivityStatus, zDay, zId, zPointState, zTime } from './values';

export const zCalendarItem = z.object({
  id: zId,
  layer: z.enum(['activity', 'point']),
  day: zDay,
  time: zTime.nullable(),
  minutes: z.int().nullable(),
  clientId: zId,
  clientName: z.string(),
  dealId: zId.nullable(),
  /** Purpose of an activity; key or title of a control point. */
  title: z.string(),
  key: z.string(),
  kind: zActivityKind.nullable(),
  status: zActivityStatus.nullable(),
  state: zPointState.nullable(),
});
export type CalendarItem = z.infer<typeof zCalendarItem>;

export const calendar = {
  /**
   * Items of a span of days, both ends included: at most `perDay` a day (timed and overdue first), with the whole
   * count per day, so that a month of 37,000 items stays a month.
   */
  'calendar.span': query({
    input: z.object({
      from: zDay,
      to: zDay,
      today: zDay,
      layers: z.array(z.enum(['activity', 'point'])).default(['activity', 'point']),
      manager: z.string().optional(),
      perDay: z.int().min(1).max(2000).default(8),
    }),
    output: z.object({
      items: z.array(zCalendarItem),
      counts: z.array(z.object({ day: zDay, count: z.int() })),
    }),
    reads: ['activities', 'points', 'clients', 'deals'],
  }),
};
