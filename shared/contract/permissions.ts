import { CHANNELS, PERMISSIONS } from '@shared/domain/permission/channel';
import { z } from 'zod';
import { command, query } from './define';
import { zObjection } from './planWords';
import { zActivityKind, zDay, zId, zIdOnly, zKnownZone, zLine, zText, zTime, zZone } from './values';

export const zChannel = z.enum(CHANNELS);
export const zPermission = z.enum(PERMISSIONS);

/** A client as a whole (`personId` null), or one of its people. */
const whose = { clientId: zId, personId: zId.nullable().default(null) };

/** A time of the week; `to` 00:00 is the end of the day. On the clock of the person. */
export const zWindow = z
  .object({ weekday: z.literal([1, 2, 3, 4, 5, 6, 7]), from: zTime, to: zTime })
  .refine(({ from, to }) => to === '00:00' || from < to, 'ends before it begins');

const zSaid = zText.trim();

/** One entry of the history: when, how it was said, and what. */
const entry = {
  channel: zChannel,
  permission: zPermission,
  /** The day on which it was said. */
  day: zDay,
  /** "In a call", in the user's words. */
  how: zLine.default(''),
  /** What was said. */
  said: zSaid.default(''),
};
export const zPermissionEntry = z.object({
  id: zId,
  ...entry,
  how: z.string(),
  said: z.string(),
  /** It was said for the client as a whole. */
  general: z.boolean(),
});
export type PermissionLine = z.infer<typeof zPermissionEntry>;

/** What is known about reaching one side: the client as a whole, or a person. */
export const zReachSide = z.object({
  /** Null: the client as a whole. */
  personId: zId.nullable(),
  /** What was said; '' when nothing is known of it; null: may be contacted. */
  doNotContact: z.string().nullable(),
  /** On whose clock the windows are, and the preferred channel, as said for this side; null: not said. */
  zone: zZone.nullable(),
  preferred: zChannel.nullable(),
  windows: z.array(zWindow),
  /** What holds today, per channel: its own, else what was said for the client (`general`). In the order of the channels. */
  standing: z.array(zPermissionEntry),
  /** How many entries its own history has. */
  entries: z.int(),
});
export type ReachSide = z.infer<typeof zReachSide>;

/** What speaks against a contact, with all that a sentence about it needs. */
export const zVerdict = z.object({
  /** False: warn. */
  may: z.boolean(),
  objections: z.array(zObjection),
  /** Whom the contact is with: the named person, else whom to ask for by default; null: the client as a whole. */
  person: z.object({ id: zId, name: z.string() }).nullable(),
  client: z.string(),
  /** What was said when the contact was refused, and when; '' and null when nothing is known of it. */
  said: z.string(),
  saidDay: zDay.nullable(),
  /** When the person may be reached live; null: nothing is known. */
  hours: z.object({ zone: zZone, windows: z.array(zWindow).nullable() }).nullable(),
  /** The nearest contact that is welcome; null when this one is, or none was found. */
  offer: z.object({ kind: zActivityKind, day: zDay, time: zTime.nullable() }).nullable(),
});
export type PermissionVerdict = z.infer<typeof zVerdict>;

const reads = ['people', 'clients'] as const;
const changes = ['people'] as const;

export const permissions = {
  /** How a client and its people may be reached, the client as a whole first, then people as on the card. */
  'permissions.ofClient': query({
    input: z.object({ clientId: zId, today: zDay }),
    output: z.array(zReachSide),
    reads,
  }),
  /** What was said about contacts, latest first: of a person with what was said for its client, or of the client alone. */
  'permissions.history': query({
    input: z.object(whose),
    output: z.array(zPermissionEntry),
    reads,
  }),
  /**
   * Whether a contact is welcome (`shared/domain/permission`), for a warning before it is planned, moved or dragged. Day and time
   * are on the user's clock. `activityId`: the contact that is changed, which is not in its own way. `asked`: the client
   * named the day, so that minimum gap and cap do not hold. `now`: the time on the user's clock, so that nothing past is offered.
   */
  'permissions.verdict': query({
    input: z.object({
      ...whose,
      kind: zActivityKind,
      day: zDay,
      time: zTime.nullable().default(null),
      /** Null: as long as its kind usually takes. */
      minutes: z.int().min(1).max(1440).nullable().default(null),
      activityId: zId.nullable().default(null),
      asked: z.boolean().default(false),
      today: zDay,
      now: zTime.nullable().default(null),
    }),
    output: zVerdict,
    reads: ['people', 'clients', 'activities', 'segments', 'settings'],
  }),
  /**
   * Whether phones and e-mail addresses may be used, in the order asked: null, or whose they are and what was said. `of`: for whom it
   * is meant; without it, for all who have that number.
   */
  'permissions.ofAddresses': query({
    input: z.object({
      today: zDay,
      addresses: z
        .array(
          z.object({
            kind: z.enum(['phone', 'email']),
            value: z.string().max(500),
            of: z.object(whose).nullable().default(null),
          }),
        )
        .max(1000),
    }),
    output: z.array(
      z
        .object({
          code: z.enum(['client-do-not-contact', 'person-do-not-contact', 'permission-withdrawn']),
          /** Of the client or the person. */
          name: z.string(),
          said: z.string(),
          day: zDay.nullable(),
        })
        .nullable(),
    ),
    reads,
  }),

  /** Writes down that a permission was given, withdrawn, or is no longer known; not for a day after `today`. */
  'permissions.record': command({
    input: z.object({ ...whose, ...entry, today: zDay }),
    output: zIdOnly,
    changes,
  }),
  /** Corrects an entry; what is not given stays. */
  'permissions.correct': command({
    input: z.object({
      id: zId,
      channel: zChannel.optional(),
      permission: zPermission.optional(),
      day: zDay.optional(),
      how: zLine.optional(),
      said: zSaid.optional(),
      today: zDay,
    }),
    output: zIdOnly,
    changes,
  }),
  'permissions.removeEntry': command({ input: zIdOnly, output: zIdOnly, changes }),
  /**
   * The windows become exactly these, tidied; the zone says on whose clock they are, null: on the client's, else the user's. The preferred
   * channel changes in the same step when it is given.
   */
  'permissions.setHours': command({
    input: z.object({
      ...whose,
      windows: z.array(zWindow).max(100),
      zone: zKnownZone.nullable(),
      preferred: zChannel.nullable().optional(),
    }),
    output: zIdOnly,
    changes: ['people', 'clients'],
  }),
  /** The channel that is liked best; null: nobody said. */
  'permissions.setPreferred': command({
    input: z.object({ ...whose, channel: zChannel.nullable() }),
    output: zIdOnly,
    changes: ['people', 'clients'],
  }),
  /** "Do not contact" with what was said ('' when nothing is known of it), or null: may be contacted again. */
  'permissions.setDoNotContact': command({
    input: z.object({ ...whose, said: zSaid.nullable() }),
    output: zIdOnly,
    changes: ['people', 'clients'],
  }),
};
