import { TODAY_ROWS } from '@shared/domain/words';
import { z } from 'zod';
import { zActivity } from './activity';
import { query } from './define';
import { zPointLine } from './points';
import { zDay, zId, zLifecycle, zPage } from './values';

export { type PointLine, zPointLine } from './points';

/** A client that nobody will contact, with what makes it urgent. */
export const zClientWithoutNext = z.object({
  clientId: zId,
  name: z.string(),
  lifecycle: zLifecycle,
  openDeals: z.int(),
  lastContactDay: zDay.nullable(),
});

/** Whose day it is that Today shows. */
const zWho = { today: zDay, manager: z.string().optional() };

const section = <T extends z.ZodType>(row: T) => z.object({ count: z.int(), rows: z.array(row) });

export const today = {
  /** Everything the Today screen shows first: each list is cut at `limit` and carries its whole count. */
  'today.open': query({
    input: z.object({ ...zWho, limit: z.int().min(1).max(500).default(TODAY_ROWS) }),
    output: z.object({
      /** Planned for an earlier day, oldest first. */
      overdue: section(zActivity),
      /** Planned for today: by time, then those for any time. */
      today: section(zActivity),
      /** The next seven days after today, with the count of each day that holds something. */
      next: section(zActivity).extend({ days: z.array(z.object({ day: zDay, count: z.int() })) }),
      /** Done today; `latest`: those entered last, the latest first, which stay visible for some minutes. */
      done: section(zActivity).extend({ latest: z.array(zActivity) }),
      /** Clients without a next contact, those in a sale first. */
      withoutNext: section(zClientWithoutNext),
      /** Pending control points whose day has passed, oldest first; not those of paused deals. */
      missed: section(zPointLine),
      /** Pending control points due today or within seven days. */
      due: section(zPointLine),
    }),
    reads: ['activities', 'clients', 'deals', 'points', 'people', 'products', 'settings'],
  }),
  /** One list further on, for "show all". */
  'today.activities': query({
    input: z.object({ ...zWho, section: z.enum(['overdue', 'today', 'next', 'done']), ...zPage }),
    output: z.array(zActivity),
    reads: ['activities', 'clients', 'deals', 'people', 'products', 'settings'],
  }),
  'today.withoutNext': query({
    input: z.object({ ...zWho, ...zPage }),
    output: z.array(zClientWithoutNext),
    reads: ['activities', 'clients', 'deals'],
  }),
  'today.points': query({
    input: z.object({ ...zWho, section: z.enum(['missed', 'due']), ...zPage }),
    output: z.array(zPointLine),
    reads: ['clients', 'deals', 'points'],
  }),
};
