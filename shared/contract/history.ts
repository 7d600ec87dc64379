import { z } from 'zod';
import { command, nothing, query, TOPICS } from './define';
import { zId, zInstant } from './values';

/** One line of the command log. `name` and `params` give the sentence (`undo.json`): of an undo those of what it undid. */
export const zHistoryLine = z.object({
  seq: z.int(),
  at: zInstant,
  /** The user's name at that time, '' when none was set. */
  who: z.string(),
  name: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  kind: z.enum(['do', 'undo', 'redo']),
  /** For 'undo' and 'redo': the command it concerns. */
  target: z.int().nullable(),
  state: z.enum(['done', 'undone']),
  /** How many rows it changed. */
  changes: z.int(),
});
export type HistoryLine = z.infer<typeof zHistoryLine>;

export const zFieldChange = z.object({
  table: z.string(),
  id: z.string(),
  column: z.string(),
  before: z.union([z.string(), z.number(), z.null()]),
  after: z.union([z.string(), z.number(), z.null()]),
  /** For an amount: its currency. */
  currency: z.string().nullable(),
});

export const history = {
  'history.list': query({
    input: z.object({ limit: z.int().min(1).max(500).default(100), before: z.int().optional() }),
    output: z.array(zHistoryLine),
    reads: ['history'],
  }),
  /** What happened to one record (a client with its people, phones; a deal with its points), newest first. */
  'history.ofRecord': query({
    input: z.object({
      kind: z.enum(['client', 'deal']),
      id: zId,
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.array(zHistoryLine.extend({ fields: z.array(zFieldChange) })),
    reads: ['history'],
  }),
  /** What undo and redo would do next, for menu and tooltips. */
  'history.next': query({
    input: nothing,
    output: z.object({ undo: zHistoryLine.nullable(), redo: zHistoryLine.nullable() }),
    reads: ['history'],
  }),
  /** Undoes the latest command, or the named one if nothing later touched its rows (`undo-conflict` otherwise). */
  'history.undo': command({
    input: z.object({ seq: z.int().optional() }),
    output: z.object({ seq: z.int(), undone: zHistoryLine }),
    changes: [...TOPICS],
  }),
  'history.redo': command({
    input: nothing,
    output: z.object({ seq: z.int(), redone: zHistoryLine }),
    changes: [...TOPICS],
  }),
};
