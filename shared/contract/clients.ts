import { CLIENT_COLUMNS, CLIENT_SORTS } from '@shared/domain/clients';
import { zNeedsBrief } from '@shared/domain/clients/needs';
import { z } from 'zod';
import { zActivity } from './activities';
import { zOwnCadence, zPaused } from './segments';
import { command, job, nothing, query } from './define';
import { zPerson } from './people';
import {
  zActivityKind,
  zClientKind,
  zContactSign,
  zDay,
  zDealStatus,
  zFile,
  zId,
  zIdOnly,
  zInstant,
  zLifecycle,
  zLine,
  zMoney,
  zName,
  zPage,
  zStage,
  zStanding,
  zText,
  zTime,
} from './values';

const zTag = z.string().trim().min(1).max(60);

/** What the user writes about a client. */
export const zClientFields = z.object({
  name: zName,
  kind: zClientKind,
  manager: zLine,
  segment: zLine,
  /** Where the client came from: cold call, incoming request …, in the user's words. */
  origin: zLine,
  industry: zLine,
  country: zLine,
  city: zLine,
  address: zLine,
  website: zLine,
  notes: zText,
  tags: z.array(zTag).max(50),
});

/** A row of the client list. */
export const zClientRow = z.object({
  id: zId,
  name: z.string(),
  kind: zClientKind,
  manager: z.string(),
  segment: z.string(),
  industry: z.string(),
  city: z.string(),
  country: z.string(),
  tags: z.array(z.string()),
  /** Where it stands, in one word. */
  lifecycle: zStanding,
  openDeals: z.int(),
  openSums: z.array(zMoney),
  /** Earliest planned activity. */
  nextId: zId.nullable(),
  nextDay: zDay.nullable(),
  nextTime: zTime.nullable(),
  nextKind: zActivityKind.nullable(),
  nextPurpose: z.string(),
  sign: zContactSign,
  /** Day of the last contact in which both sides took part. */
  lastContactDay: zDay.nullable(),
  phone: z.string(),
  email: z.string(),
  doNotContact: z.boolean(),
});
export type ClientRow = z.infer<typeof zClientRow>;

export const zClientFilter = z.object({
  /** Substring of name, phone digits, e-mail or a person's name. */
  text: z.string().max(200).default(''),
  manager: z.string().optional(),
  tag: z.string().optional(),
  segment: z.string().optional(),
  lifecycle: zStanding.optional(),
  sign: zContactSign.optional(),
  deleted: z.boolean().default(false),
});
export type ClientFilter = z.infer<typeof zClientFilter>;

const zClientList = zClientFilter.extend({
  today: zDay,
  sort: z.enum(CLIENT_SORTS).default('name'),
  descending: z.boolean().default(false),
});

export const zClientCard = zClientFields.extend({
  id: zId,
  lifecycle: zLifecycle,
  /** The same, joined with the cadence. */
  standing: zStanding,
  sign: zContactSign,
  /** Set when the user said "no further contact"; the reason. */
  noContactReason: z.string().nullable(),
  /** What was said when the client asked not to be contacted, '' when nothing is known of it; null: may be contacted. */
  doNotContact: z.string().nullable(),
  phones: z.array(z.object({ id: zId, number: z.string(), label: z.string() })),
  emails: z.array(z.object({ id: zId, address: z.string(), label: z.string() })),
  people: z.array(zPerson),
  /** On the board first, then the closed ones, newest first. */
  deals: z.array(
    z.object({
      id: zId,
      title: z.string(),
      stage: zStage,
      status: zDealStatus,
      amount: zMoney.nullable(),
      product: z.string(),
      enteredDay: zDay,
      closedDay: zDay.nullable(),
      /** Day of the deal's own next contact. */
      nextDay: zDay.nullable(),
      sign: zContactSign,
    }),
  ),
  next: zActivity.nullable(),
  lastContactDay: zDay.nullable(),
  deleted: z.boolean(),
  createdAt: z.string(),
});
export type ClientCard = z.infer<typeof zClientCard>;

/** Several clients: either a list of ids, or everything a filter shows but for those taken out of it by hand. */
const zChosen = {
  ids: z.array(zId).min(1).optional(),
  filter: zClientFilter.extend({ today: zDay }).optional(),
  except: z.array(zId).default([]),
};

export const clients = {
  'clients.page': query({
    input: zClientList.extend(zPage),
    output: z.object({ rows: z.array(zClientRow) }),
    reads: ['clients', 'people', 'deals', 'activities'],
  }),
  'clients.count': query({
    input: zClientFilter.extend({ today: zDay }),
    output: z.object({ count: z.int() }),
    reads: ['clients', 'people', 'deals', 'activities'],
  }),
  /** The card; `not-found` when there is no such client. */
  'clients.card': query({
    input: z.object({ id: zId, today: zDay }),
    output: zClientCard,
    reads: ['clients', 'people', 'deals', 'activities', 'products'],
  }),
  /** Activities and stage moves of a client or of one of its deals: planned ones first, then backwards in time. */
  'clients.timeline': query({
    input: z.object({ id: zId, dealId: zId.optional(), ...zPage }),
    output: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('activity'), day: zDay, activity: zActivity }),
        z.object({
          kind: z.literal('stage'),
          /** The visit of the stage; a visit in which the deal ended has two lines, told apart by `how`. */
          id: zId,
          day: zDay,
          dealId: zId,
          dealTitle: z.string(),
          stage: z.string(),
          how: z.string(),
          reason: z.string(),
          who: z.string(),
        }),
      ]),
    ),
    reads: ['activities', 'deals'],
  }),
  /** Values that occur, for filters and suggestions. */
  'clients.facets': query({
    input: nothing,
    output: z.object({
      managers: z.array(z.string()),
      tags: z.array(z.string()),
      segments: z.array(z.string()),
    }),
    reads: ['clients'],
  }),
  'clients.create': command({
    input: zClientFields
      .partial()
      .required({ name: true })
      .extend({
        phones: z.array(z.object({ number: zLine, label: zLine.default('') })).default([]),
        emails: z.array(z.object({ address: zLine, label: zLine.default('') })).default([]),
      }),
    output: zIdOnly,
    changes: ['clients', 'people'],
  }),
  'clients.update': command({
    input: zClientFields.partial().extend({
      id: zId,
      phones: z.array(z.object({ number: zLine, label: zLine.default('') })).optional(),
      emails: z.array(z.object({ address: zLine, label: zLine.default('') })).optional(),
      noContactReason: zLine.nullable().optional(),
    }),
    output: zIdOnly,
    changes: ['clients', 'people'],
  }),
  /** What is known of the client's needs (`product.md` §4); empty texts as long as nothing was written down. */
  'clients.needs': query({ input: zIdOnly, output: zNeedsBrief, reads: ['clients'] }),
  /** Writes the given parts of the needs brief. */
  'clients.setNeeds': command({
    input: z.object({ clientId: zId, needs: zNeedsBrief.partial() }),
    output: zIdOnly,
    changes: ['clients'],
  }),
  /** One undoable step over many clients. */
  'clients.bulkEdit': command({
    input: z.object({
      ...zChosen,
      manager: zLine.optional(),
      segment: zLine.optional(),
      /** Own days between contacts; null: as the segment says. */
      cadence: zOwnCadence.optional(),
      /** No cadence until that day, or for good; null: it counts again. */
      paused: zPaused.nullable().optional(),
      addTags: z.array(zTag).max(50).default([]),
      removeTags: z.array(zTag).max(50).default([]),
    }),
    output: z.object({ changed: z.int() }),
    changes: ['clients'],
  }),
  /** Deletes clients with their people, deals, control points and activities; all of it can be restored. */
  'clients.remove': command({
    input: z.object(zChosen),
    output: z.object({ changed: z.int() }),
    changes: ['clients', 'people', 'deals', 'activities', 'points'],
  }),
  /** Brings back the clients and exactly what was deleted together with each. */
  'clients.restore': command({
    input: z.object({ ids: z.array(zId).min(1) }),
    output: z.object({ changed: z.int() }),
    changes: ['clients', 'people', 'deals', 'activities', 'points'],
  }),
  /** Deleted clients, and deals and people that were deleted on their own, newest first. */
  'clients.trash': query({
    input: z.object(zPage),
    output: z.array(
      z.object({
        kind: z.enum(['client', 'deal', 'person']),
        id: zId,
        clientId: zId,
        title: z.string(),
        /** The client of a deal or person. */
        client: z.string(),
        deletedAt: zInstant,
      }),
    ),
    reads: ['clients', 'people', 'deals'],
  }),
  /** What the list shows, as a file: the chosen columns in their order, every row that the filter shows. */
  'clients.export': job({
    input: zClientList.extend({
      format: z.enum(['csv', 'xlsx']),
      columns: z.array(z.enum(CLIENT_COLUMNS)).min(1),
    }),
    output: zFile,
    changes: [],
  }),
};
