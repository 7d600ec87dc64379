import { zOccasionChoices } from '@shared/domain/occasions/schema';
import { zPaymentTemplates } from '@shared/domain/payments/templates';
import { zPlannerChoices } from '@shared/domain/planner/schema';
import { zPreparationTemplates } from '@shared/domain/preparation/schema';
import { zCompany } from '@shared/domain/documents/company';
import { zNumberPatterns } from '@shared/domain/documents/numbers';
import { zProcessDefinition } from '@shared/domain/process/schema';
import { zReminderChoices } from '@shared/domain/reminders/settings';
import { zTouchPoints } from '@shared/domain/surveys/touchPoints';
import { z } from 'zod';
import { command, job, nothing, query } from './define';
import { zCurrency, zDay, zLanguage, zTime, zZone } from './values';

/** ISO weekday, Monday = 1 … Sunday = 7. */
export const zWeekday = z.int().min(1).max(7);

export const zSettings = z.object({
  language: zLanguage,
  theme: z.enum(['system', 'light', 'dark']),
  zone: zZone,
  /** First day of the week: Monday, Saturday or Sunday. */
  weekStart: z.union([z.literal(1), z.literal(6), z.literal(7)]),
  /** At least one: without working days no due day could be counted. */
  workingDays: z
    .array(zWeekday)
    .min(1)
    .refine((days) => new Set(days).size === days.length, 'a weekday stands there twice'),
  /** Working hours as wall-clock times, for calendar and later capacity. */
  workStart: zTime,
  workEnd: zTime,
  /** ISO 3166 country code for public holidays, '' for none; state and region as date-holidays names them. */
  country: z.string().max(8),
  region: z.string().max(16),
  currency: zCurrency,
  /** The user's own name: default manager of new clients, deals and activities. */
  me: z.string().trim().max(200),
  /** What the user was called before, as long as something carries it and the user has not said whose that is. */
  formerNames: z.array(z.string().min(1)),
  paper: z.enum(['A4', 'Letter']),
  /** Our own details as they stand on documents. */
  company: zCompany,
  /** How documents are numbered, by kind; a kind that is not there has the usual way. */
  documentNumbers: zNumberPatterns,
  /** What the survey asks about one by one. */
  touchPoints: zTouchPoints,
  /** Schedules to choose from (`product.md` §3, payment). */
  paymentTemplates: zPaymentTemplates,
  /** What each type of event needs beforehand (`product.md` §3, event). */
  preparation: zPreparationTemplates,
  /** Capacity, alternation and limits of call plans (`product.md` §5). */
  planner: zPlannerChoices,
  /** Which occasions make a contact, and which (`product.md` §4). */
  occasions: zOccasionChoices,
  reminders: zReminderChoices,
});
export type Settings = z.infer<typeof zSettings>;

export const settings = {
  'settings.get': query({ input: nothing, output: zSettings, reads: ['settings'] }),
  /**
   * `unknown-region` when country and region do not belong together. With another name of the user's, the former one is kept among
   * `formerNames`, unless these are given too.
   */
  'settings.update': command({ input: zSettings.partial(), output: zSettings, changes: ['settings'] }),
  /** What still carries former names of the user's, and whether something carries the present one already. */
  'settings.carriers': query({
    input: nothing,
    output: z.object({
      names: z.array(z.string()),
      clients: z.int(),
      deals: z.int(),
      contacts: z.int(),
      /** Recurrences, steps and cases they are responsible for, call plans and sessions. */
      others: z.int(),
      taken: z.boolean(),
    }),
    reads: ['settings', 'clients', 'deals', 'activities', 'sessions', 'plans', 'preparation', 'surveys'],
  }),
  /** The user's present name for all that carries a former one. `invalid-input` where there is none of either. */
  'settings.renameMe': command({
    input: nothing,
    output: zSettings,
    changes: ['settings', 'clients', 'deals', 'activities', 'sessions', 'plans', 'preparation', 'surveys'],
  }),
  'settings.process': query({ input: nothing, output: zProcessDefinition, reads: ['settings'] }),
  /**
   * Changes names, limits, control points, reasons. What has happened is not rewritten, so a reason that deals give
   * cannot be taken out (`conflict`). Of control points that are taken out, the open ones of running deals stay open, or are waived
   * with `waive`.
   */
  'settings.updateProcess': command({
    input: z.object({ process: zProcessDefinition, waive: z.boolean().default(false) }),
    output: zProcessDefinition,
    changes: ['settings', 'points'],
  }),
  /** How many running deals have control points with one of these keys open, and how many of them these hold in their stage. */
  'settings.openPoints': query({
    input: z.object({ keys: z.array(z.string()) }),
    output: z.object({ deals: z.int(), held: z.int() }),
    reads: ['deals', 'points'],
  }),
  /** Keys of the reasons that deals give for being lost or paused. */
  'settings.usedReasons': query({
    input: nothing,
    output: z.object({ lostReasons: z.array(z.string()), pauseReasons: z.array(z.string()) }),
    reads: ['deals'],
  }),
  /** Public holidays of the chosen country in a span of days, both ends included. */
  'settings.daysOff': query({
    input: z.object({ from: zDay, to: zDay }),
    output: z.array(z.object({ day: zDay, name: z.string() })),
    reads: ['settings'],
  }),
  /** Countries that have a holiday calendar, named in the user's language where known, and the regions of one of them. */
  'settings.countries': job({
    input: z.object({ country: z.string().default('') }),
    output: z.object({
      countries: z.array(z.object({ code: z.string(), name: z.string() })),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
    changes: [],
  }),
  /** Names of managers that occur on clients, deals and activities. */
  'settings.managers': query({
    input: nothing,
    output: z.array(z.string()),
    reads: ['clients', 'deals', 'activities'],
  }),
};
