import { OCCASION_CONTACTS, OCCASIONS } from '@shared/domain/occasions';
import { z } from 'zod';
import { command, job, query } from './define';
import {
  zActivityKind,
  zActivityStatus,
  zBirthday,
  zDay,
  zId,
  zIdOnly,
  zLine,
  zName,
  zText,
  zTime,
} from './values';

export const zOccasionKind = z.enum(OCCASIONS);
export const zOccasionContact = z.enum(OCCASION_CONTACTS);
/** Kind, record and day: stays the same however often it is asked. */
export const zOccasionKey = z
  .string()
  .regex(/^(birthday|holiday|anniversary|client-event) \S+ \d{4}-\d\d-\d\d$/);

const named = {
  key: zOccasionKey,
  kind: zOccasionKind,
  personId: zId.nullable(),
  /** Whose birthday it is; '' for the client as a whole. */
  person: z.string(),
  /** Name of the holiday or of the event; '' for a birthday. */
  title: z.string(),
  /** The day it is about, and how many years it is; null when unknown. */
  day: zDay,
  years: z.int().nullable(),
};

/** One occasion of one client that waits for an answer. */
export const zOccasion = z.object({
  ...named,
  recordId: z.string(),
  clientId: zId,
  client: z.string(),
  manager: z.string(),
  makes: zOccasionContact,
  /** The contact makes sense on these days only, and is best on `best`. */
  from: zDay,
  best: zDay,
  until: zDay,
  /** Greetings near to it that it stands for as well. */
  also: z.array(z.object(named)),
});
export type OccasionRow = z.infer<typeof zOccasion>;

/** A public holiday with everybody who is greeted on it and for nothing more personal. */
export const zHolidayRow = z.object({
  kind: z.literal('holidays'),
  day: zDay,
  titles: z.array(z.string()),
  makes: zOccasionContact,
  from: zDay,
  best: zDay,
  until: zDay,
  clients: z.int(),
});
export type HolidayRow = z.infer<typeof zHolidayRow>;

export const zYearlyEvent = z.object({
  id: zId,
  clientId: zId,
  title: z.string(),
  /** The first time, `YYYY-MM-DD`, or `--MM-DD`. */
  day: zBirthday,
  /** Days ahead at which to talk about it. */
  lead: z.int(),
  makes: zOccasionContact,
  notes: z.string(),
});
export type YearlyEvent = z.infer<typeof zYearlyEvent>;

const yearlyFields = {
  title: zName,
  day: zBirthday,
  lead: z.int().min(0).max(365),
  makes: zOccasionContact,
  notes: zText,
};

/** What became of an occasion. */
const OCCASION_STATES = ['open', 'joined', 'greeted', 'planned', 'done', 'skipped', 'off'] as const;
export const zOccasionState = z.enum(OCCASION_STATES);
export type OccasionState = z.infer<typeof zOccasionState>;

const reads = ['occasions', 'people', 'deals', 'clients', 'activities', 'settings'] as const;
const span = { from: zDay, to: zDay, today: zDay, manager: z.string().optional() };

export const occasions = {
  /**
   * What waits for an answer from `from` to `to` (at most 400 days), by best day: not what was let pass, has a contact, or is a greeting
   * near another one of the same person. A holiday is one row with the number of its clients; `holiday` asks for these
   * clients one by one.
   */
  'occasions.coming': query({
    input: z.object({
      ...span,
      kinds: z.array(zOccasionKind).default([...OCCASIONS]),
      holiday: zDay.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(z.union([zHolidayRow, zOccasion])),
      /** How many there are of each kind, every client of a holiday counted. */
      byKind: z.record(zOccasionKind, z.int()),
    }),
    reads: [...reads],
  }),
  /** Everything that comes to a client within a year, each record once, by day, with what became of it; and its own yearly events. */
  'occasions.ofClient': query({
    input: z.object({ clientId: zId, today: zDay }),
    output: z.object({
      occasions: z.array(
        zOccasion.extend({
          state: zOccasionState,
          /** The contact about it; null: none. */
          contact: z.object({ id: zId, day: zDay, status: zActivityStatus }).nullable(),
        }),
      ),
      events: z.array(zYearlyEvent),
    }),
    reads: [...reads],
  }),
  /** Public holidays of the clients' countries by their rule, with the names and days of the coming year and how many clients live there. */
  'occasions.holidays': query({
    input: z.object({ today: zDay }),
    output: z.array(
      z.object({
        rule: z.string(),
        day: zDay,
        names: z.array(z.string()),
        countries: z.array(z.string()),
        clients: z.int(),
      }),
    ),
    reads: ['clients', 'occasions', 'settings'],
  }),
  /**
   * Makes a contact of each occasion (origin 'occasion'): on its best day, or the next working day when that has passed, or on
   * `day`. Who has one already is left out (`left`). `not-found` for a key that is no occasion.
   */
  'occasions.plan': command({
    input: z.object({
      items: z
        .array(z.object({ key: zOccasionKey, purpose: zLine, value: zLine.default('') }))
        .min(1)
        .max(1000),
      day: zDay.optional(),
      time: zTime.nullable().default(null),
      kind: zActivityKind.optional(),
      today: zDay,
    }),
    output: z.object({ ids: z.array(zId), left: z.int() }),
    changes: ['activities', 'points', 'occasions'],
  }),
  /** Lets occasions pass without a contact. */
  'occasions.skip': command({
    input: z.object({ keys: z.array(zOccasionKey).min(1).max(1000) }),
    output: z.object({ changed: z.int() }),
    changes: ['occasions'],
  }),
  'occasions.unskip': command({
    input: z.object({ keys: z.array(zOccasionKey).min(1).max(1000) }),
    output: z.object({ changed: z.int() }),
    changes: ['occasions'],
  }),
  /** Plans or lets pass the greeting of everybody on one holiday, as one step. */
  'occasions.answerHoliday': job({
    input: z.object({
      ...{ day: zDay, today: zDay, manager: z.string().optional() },
      answer: z.enum(['plan', 'skip']),
      purpose: zLine.default(''),
    }),
    output: z.object({ changed: z.int() }),
    changes: ['activities', 'points', 'occasions'],
  }),
  'occasions.createEvent': command({
    input: z.object({
      clientId: zId,
      ...yearlyFields,
      ...{
        lead: yearlyFields.lead.default(60),
        makes: zOccasionContact.default('sales'),
        notes: zText.default(''),
      },
    }),
    output: zIdOnly,
    changes: ['occasions'],
  }),
  'occasions.updateEvent': command({
    input: z.object({ id: zId, ...z.object(yearlyFields).partial().shape }),
    output: zIdOnly,
    changes: ['occasions'],
  }),
  'occasions.removeEvent': command({ input: zIdOnly, output: zIdOnly, changes: ['occasions'] }),
  'occasions.restoreEvent': command({ input: zIdOnly, output: zIdOnly, changes: ['occasions'] }),
};
