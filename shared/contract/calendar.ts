import { z } from 'zod';
import { job, query } from './define';
import { zOccasionContact, zOccasionKey, zOccasionKind } from './occasions';
import { zDayLoad, zObjection } from './planWords';
import {
  zActivityKind,
  zActivityStatus,
  zDay,
  zDealStatus,
  zFile,
  zId,
  zPointState,
  zStage,
  zTime,
  zZone,
} from './values';

const shown = {
  id: zId,
  day: zDay,
  clientId: zId,
  clientName: z.string(),
  dealTitle: z.string(),
};

/** A contact, planned or done; day and time are those of the user's clock. */
export const zCalendarActivity = z.object({
  layer: z.literal('activity'),
  ...shown,
  time: zTime.nullable(),
  minutes: z.int().nullable(),
  dealId: zId.nullable(),
  personId: zId.nullable(),
  kind: zActivityKind,
  status: zActivityStatus,
  purpose: z.string(),
  /** What was agreed on another clock than the user's; absent for a contact on the user's own, or for any time. */
  agreed: z.object({ day: zDay, time: zTime, zone: zZone }).optional(),
  /** It comes again; absent where that is not known, as for one that is only carried. */
  recurrenceId: zId.nullable().optional(),
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

/** The event of a deal that is not lost or cancelled; `id` is the deal's. */
export const zCalendarEvent = z.object({
  layer: z.literal('event'),
  ...shown,
  dealId: zId,
  stage: zStage,
  status: zDealStatus,
});

/** A birthday, the anniversary of an event, or a client's own yearly event, on the day it is about. */
export const zCalendarOccasion = z.object({
  layer: z.literal('occasion'),
  ...shown,
  id: zOccasionKey,
  dealId: z.null(),
  kind: zOccasionKind,
  person: z.string(),
  title: z.string(),
  years: z.int().nullable(),
  makes: zOccasionContact,
  /** What became of it: 'open' as long as nothing did. */
  state: z.enum(['open', 'planned', 'done', 'skipped']),
});

export const zCalendarItem = z.discriminatedUnion('layer', [
  zCalendarActivity,
  zCalendarPoint,
  zCalendarEvent,
  zCalendarOccasion,
]);
export type CalendarItem = z.infer<typeof zCalendarItem>;
export type CalendarLayer = CalendarItem['layer'];
export const CALENDAR_LAYERS = ['activity', 'point', 'event', 'occasion'] as const;
const zLayer = z.enum(CALENDAR_LAYERS);

/** What is in the way of one contact. */
export const zCalendarConflict = z.object({
  id: zId,
  /** Other contacts of the same manager that need the user at the same time; the first ones, and how many there are. */
  overlaps: z.array(z.object({ id: zId, client: z.string(), time: zTime })),
  overlapping: z.int(),
  /** What speaks against it (`shared/domain/permission`), with what its sentences name. */
  objections: z.array(zObjection),
  client: z.string(),
  person: z.string(),
});
export type CalendarConflict = z.infer<typeof zCalendarConflict>;

const reads = ['activities', 'points', 'clients', 'deals', 'people', 'occasions', 'settings'] as const;

export const calendar = {
  /**
   * Items of a span of at most 400 days, both ends included: at most `perDay` a day (contacts with a time first, then those for any
   * time, then control points, open ones first, then events and occasions), with the whole count per day, so that a month
   * of 37,000 items stays a month; of occasions some twenty of a kind are counted a day. Cancelled contacts, waived points, events of lost and cancelled deals are not shown.
   */
  'calendar.span': query({
    input: z.object({
      from: zDay,
      to: zDay,
      layers: z.array(zLayer).default(['activity', 'point']),
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
    reads: [...reads],
  }),
  /** How many calls and meetings each day takes by the settings and holds, for one manager, or for all of them together. */
  'calendar.load': query({
    input: z.object({ from: zDay, to: zDay, today: zDay, manager: z.string().optional() }),
    output: z.array(z.object({ day: zDay, load: zDayLoad })),
    reads: ['activities', 'settings'],
  }),
  /** Planned contacts among `ids` that something is in the way of; those without are left out. */
  'calendar.conflicts': query({
    input: z.object({ ids: z.array(zId).max(1000), today: zDay }),
    output: z.array(zCalendarConflict),
    reads: [...reads, 'segments'],
  }),
  /**
   * When a person (null: whom to ask for by default) can be reached live, as spans of the user's days, in minutes from midnight;
   * null: nothing is known, so at any time. `refused`: may not be contacted at all.
   */
  'calendar.hours': query({
    input: z.object({ clientId: zId, personId: zId.nullable(), from: zDay, to: zDay, today: zDay }),
    output: z.object({
      refused: z.boolean(),
      spans: z.array(z.object({ day: zDay, from: z.int(), to: z.int() })).nullable(),
    }),
    reads: ['people', 'clients', 'settings'],
  }),
  /** The week that holds `day` as a self-contained HTML page to print. */
  'calendar.print': job({
    input: z.object({
      day: zDay,
      layers: z.array(zLayer).default([...CALENDAR_LAYERS]),
      manager: z.string().optional(),
      today: zDay,
    }),
    output: zFile,
    changes: [],
  }),
};
