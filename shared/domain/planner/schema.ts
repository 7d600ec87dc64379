import { z } from 'zod';
import type { PlannerSettings } from './settings';

export { DEFAULT_PLANNER } from './defaults';

const zClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const zCount = z.int().min(0).max(500);
const zCapacity = z.object({ calls: zCount, meetings: zCount });
const zSlotMinutes = z.object({ calls: z.int().min(5).max(480), meetings: z.int().min(5).max(480) });

/** What the user decides about call plans; zone and working hours are settings of their own. */
export const zPlannerChoices = z.object({
  capacity: z.object({
    1: zCapacity,
    2: zCapacity,
    3: zCapacity,
    4: zCapacity,
    5: zCapacity,
    6: zCapacity,
    7: zCapacity,
  }),
  alternation: z.enum(['none', 'calls-first', 'meetings-first']),
  minutes: zSlotMinutes,
  pullIn: z.number().min(0.1).max(1),
  courteous: z.object({ from: zClock, to: zClock }).nullable(),
  /** At most so many contacts of one client within so many days; null: no cap (`product.md` §4). */
  cap: z.object({ contacts: z.int().min(1).max(100), days: z.int().min(1).max(365) }).nullable(),
});
export type PlannerChoices = z.infer<typeof zPlannerChoices>;

/** The choices with the clock and the hours that they stand on. */
export const plannerSettings = (
  { cap: _cap, ...choices }: PlannerChoices,
  of: Pick<PlannerSettings, 'zone' | 'workStart' | 'workEnd'>,
): PlannerSettings => ({ ...choices, ...of });
