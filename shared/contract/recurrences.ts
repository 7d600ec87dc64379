import { zRepeat } from '@shared/domain/recurrence/schema';
import { z } from 'zod';
import { zActivityChange } from './activity';
import { command, query } from './define';
import { zActivityKind, zDay, zId, zIdOnly, zTime, zZone } from './values';

/** A contact that comes again: its rhythm, and where it stands. */
export const zRecurrence = z.object({
  id: zId,
  kind: zActivityKind,
  personName: z.string(),
  dealTitle: z.string(),
  productName: z.string(),
  purpose: z.string(),
  time: zTime.nullable(),
  repeat: zRepeat,
  start: zDay,
  /** Since when it rests. */
  pausedDay: zDay.nullable(),
  /** The planned one; null while it rests, after its last, and when its deal is closed. */
  next: z.object({ id: zId, day: zDay, time: zTime.nullable(), zone: zZone }).nullable(),
  /** Day of the latest that took place. */
  lastDay: zDay.nullable(),
  /** How many took place. */
  done: z.int(),
});
export type RecurrenceData = z.infer<typeof zRecurrence>;

export const recurrences = {
  /** What comes again for a client, those that go on first; what was ended is left out. */
  'recurrences.ofClient': query({
    input: z.object({ clientId: zId }),
    output: z.array(zRecurrence),
    reads: ['activities', 'deals', 'people', 'products'],
  }),
  /** The rhythm that a contact belongs to. */
  'recurrences.get': query({
    input: zIdOnly,
    output: zRecurrence,
    reads: ['activities', 'deals', 'people', 'products'],
  }),
  /** Makes a planned contact the first of a recurrence. `conflict` when it is one already or not planned any more. */
  'recurrences.start': command({
    input: z.object({ activityId: zId, repeat: zRepeat }),
    output: zIdOnly,
    changes: ['activities'],
  }),
  /**
   * Changes the planned contact `id` and all that follow; another day or rhythm begins anew with it. `not-found` when it does not
   * come again, `conflict` when it is not planned any more.
   */
  'recurrences.change': command({
    input: zActivityChange.extend({ repeat: zRepeat }),
    output: zIdOnly,
    changes: ['activities', 'points'],
  }),
  /** Lets it rest: the planned one goes. */
  'recurrences.pause': command({
    input: z.object({ id: zId, today: zDay }),
    output: zIdOnly,
    changes: ['activities', 'points'],
  }),
  /** Goes on: the next one from `today` is planned. `conflict` when its last day has passed or its deal is closed. */
  'recurrences.resume': command({
    input: z.object({ id: zId, today: zDay }),
    output: zIdOnly,
    changes: ['activities', 'points'],
  }),
  /** Ends it: the planned one goes, what took place stays. */
  'recurrences.end': command({ input: zIdOnly, output: zIdOnly, changes: ['activities', 'points'] }),
};
