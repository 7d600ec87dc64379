import { CLIENT_COLUMNS } from '@shared/domain/clients';
import { zNeedsBrief } from '@shared/domain/clients/needs';
import { z } from 'zod';
import { zActivity } from './activity';
import { zOwnCadence, zPaused } from './segments';
import { command, job, nothing, query } from './define';
import { zDay, zFile, zId, zIdOnly, zInstant, zLine, zPage } from './values';
import { zTag, zClientFields, zClientRow, zClientFilter, zClientList, zClientCard, zChosen } from './client';

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
  /** Writes what is given. `noContactReason` ends the contact (`deal-open` while something is being sold to the client), null takes it up again. */
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
  /** Deleted clients, and deals, people, documents and yearly events that were deleted on their own, newest first. */
  'clients.trash': query({
    input: z.object(zPage),
    output: z.array(
      z.object({
        kind: z.enum(['client', 'deal', 'person', 'document', 'event']),
        id: zId,
        clientId: zId,
        /** Name or title; of a document its number. */
        title: z.string(),
        /** Whose it is; '' for a client. */
        client: z.string(),
        deletedAt: zInstant,
      }),
    ),
    reads: ['clients', 'people', 'deals', 'documents', 'occasions'],
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
