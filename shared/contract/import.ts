import { zImportMap } from '@shared/domain/import';
import { z } from 'zod';
import { job, nothing, query, type Topic } from './define';
import { zFile, zId } from './values';
import {
  zToken,
  zField,
  zKind,
  zVerdictFilter,
  count,
  chosen,
  decided,
  facts,
  zImportQuestion,
  zImportColumn,
  zImportRow,
  totals,
  zImportBatch,
} from './importShapes';

/** What a file can change: of deals that are there already also what follows from their amount, event or end. */
const IMPORTED: readonly Topic[] = [
  'clients',
  'people',
  'deals',
  'products',
  'points',
  'payments',
  'preparation',
  'approvals',
];

export const importing = {
  /**
   * Looks at a whole file: what it is, what its columns mean, what must be asked. Ask again after each change of `reading`
   * or `map`: the answers follow it. Errors: `not-found` (token), `map-column-unknown` and every `file-…` code.
   */
  'import.open': job({
    input: z.object({ ...chosen, map: zImportMap.optional() }),
    output: z.object({
      ...facts,
      /** Null when the table resembles none of our kinds: the only question is then `kind`. */
      kind: zKind.nullable(),
      rows: count,
      columns: z.array(zImportColumn),
      /** Fields that a column may have in a table of this kind, in their order. */
      fields: z.array(zField),
      /** The first rows (at most 20) as they are in the file; `line` as an editor or Excel numbers it. */
      sample: z.array(z.object({ line: count, cells: z.array(z.string()) })),
      questions: z.array(zImportQuestion),
      /** The map given, with everything that recognition decides filled in: save it, change it, send it on. */
      map: zImportMap,
    }),
    changes: [],
  }),
  /** What `import.run` would do now, row by row; nothing is written. Throws `mapping-incomplete`, `map-column-unknown` and `file-…`. */
  'import.dryRun': job({
    input: z.object(decided),
    output: z.object({
      ...totals,
      /** Rows by verdict. */
      verdicts: z.object({
        create: count,
        update: count,
        unchanged: count,
        'skip-duplicate': count,
        reject: count,
      }),
    }),
    changes: [],
  }),
  /**
   * Verdicts of the latest `import.dryRun` of that file, in the order of the rows. Throws `not-found` when there is none (the
   * database process was restarted): run it again.
   */
  'import.verdicts': query({
    input: z.object({
      token: zToken,
      only: zVerdictFilter.optional(),
      offset: count.default(0),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.object({ total: count, rows: z.array(zImportRow) }),
    reads: [],
  }),
  /**
   * Imports the file as one undoable step. Cancelled or failed, nothing is changed. A file that changes nothing leaves no
   * batch. Throws `mapping-incomplete`, `map-column-unknown` and `file-…`.
   */
  'import.run': job({
    input: z.object(decided),
    output: z.object({
      ...facts,
      kind: zKind,
      ...totals,
      batch: zId.nullable(),
      /** The file's columns as they were understood, by header. */
      mapping: z.record(z.string(), zField),
      map: zImportMap,
    }),
    changes: [...IMPORTED, 'imports'],
  }),
  /**
   * The rejected rows of the latest dry run or import of that file as CSV, in the user's language: the original columns,
   * then line and reasons. A corrected file can be imported again.
   */
  'import.rejects': job({
    input: z.object({ token: zToken }),
    output: zFile,
    changes: [],
  }),
  /**
   * Takes an import back whole. Throws `not-found`, `import-taken-back`, or `undo-conflict` when something it made was changed later; then, and
   * when it is cancelled, nothing is taken back.
   */
  'import.revert': job({
    input: z.object({ batch: zId }),
    output: z.object({ reverted: count, fileName: z.string() }),
    changes: [...IMPORTED, 'imports'],
  }),
  /** Imports that stand and can be taken back, newest first. */
  'import.batches': query({
    input: nothing,
    output: z.array(zImportBatch),
    reads: ['imports'],
  }),
};
