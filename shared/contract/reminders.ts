import { zReminderChoices } from '@shared/domain/reminders';
import { z } from 'zod';
import { job } from './define';
import { zDay, zId, zInstant, zLanguage } from './values';

/** Where a click leads: to a contact on Today, or to Today as a whole. */
export const zReminderTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), id: zId, clientId: zId }),
  z.object({ kind: z.literal('today') }),
]);
export type ReminderTarget = z.infer<typeof zReminderTarget>;

/** One notification, ready to be shown in the user's language. */
export const zReminder = z.object({
  /** What it says; told back in `said` so that it is not said again. */
  keys: z.array(z.string()).min(1),
  title: z.string(),
  body: z.string(),
  target: zReminderTarget,
});
export type Reminder = z.infer<typeof zReminder>;

export const reminders = {
  /**
   * What to remind of at `now` (`shared/domain/reminders`), and what the tray shows. A question with texts, so a job; it changes
   * nothing: what was shown is kept by each machine for itself, as it is with the place of the window.
   */
  'reminders.due': job({
    input: z.object({
      now: zInstant,
      /** Fixed "today" for tests and demo; without it `now` and the zone tell. */
      today: zDay.optional(),
      /** Keys of what this machine has shown already, and when. */
      said: z
        .array(z.object({ key: z.string().max(200), at: zInstant }))
        .max(5_000)
        .default([]),
    }),
    output: z.object({
      choices: zReminderChoices,
      language: zLanguage,
      reminders: z.array(zReminder),
      /** Keys of what needs no word any more, such as the morning of a day without contacts; kept as said. */
      settled: z.array(z.string()),
      /** The next moment of a reminder as far as it lies within two days; null without one. */
      next: zInstant.nullable(),
      /** Planned contacts of the user. */
      counts: z.object({ today: z.int(), overdue: z.int() }),
      /** "3 contacts today, 1 overdue", for the tray. */
      summary: z.string(),
      /** The next contacts of today, the earliest first. */
      coming: z.array(z.object({ label: z.string(), target: zReminderTarget })),
    }),
    changes: [],
  }),
};
