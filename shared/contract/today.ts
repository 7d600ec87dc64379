import { z } from 'zod';
import { zActivity } from './activities';
import { query } from './define';
import { zPoint } from './points';
import { zDay, zId, zLifecycle } from './values';

export const today = {
  /** Everything the Today screen shows first; long lists are cut and carry their count. */
  'today.open': query({
    input: z.object({
      today: zDay,
      manager: z.string().optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      overdue: z.object({ count: z.int(), rows: z.array(zActivity) }),
      today: z.object({ count: z.int(), rows: z.array(zActivity) }),
      /** The next seven days after today. */
      next: z.object({ count: z.int(), rows: z.array(zActivity) }),
      /** Done today: stay visible. */
      done: z.object({ count: z.int(), rows: z.array(zActivity) }),
      withoutNext: z.object({
        count: z.int(),
        rows: z.array(
          z.object({
            clientId: zId,
            name: z.string(),
            lifecycle: zLifecycle,
            openDeals: z.int(),
            lastContactDay: zDay.nullable(),
          }),
        ),
      }),
      /** Pending control points due today or within seven days, and missed ones. */
      points: z.object({
        count: z.int(),
        rows: z.array(zPoint.extend({ clientId: zId, clientName: z.string(), dealTitle: z.string() })),
      }),
    }),
    reads: ['activities', 'clients', 'deals', 'points', 'people', 'products'],
  }),
};
