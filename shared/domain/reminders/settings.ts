import { z } from 'zod';

export { DEFAULT_REMINDERS } from './defaults';

const zClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When and how the program reminds of planned contacts. */
export const zReminderChoices = z.object({
  on: z.boolean(),
  /** Minutes before the time of a contact; a contact may have its own. */
  minutes: z.int().min(0).max(10_080),
  /** Time at which the contacts of the day are counted up once; null: not at all. */
  morning: zClock.nullable(),
  /** No notification between these times of the user's clock, which may lie around midnight; null: at any time. */
  quiet: z.object({ from: zClock, to: zClock }).nullable(),
  /** Closing the window leaves the program in the tray, where it goes on reminding. */
  tray: z.boolean(),
  startAtLogin: z.boolean(),
});
export type ReminderChoices = z.infer<typeof zReminderChoices>;
