import {
  DECIMALS,
  DATE_ORDERS,
  DELIMITERS,
  ENCODINGS,
  FIELD_IDS,
  IMPORT_KINDS,
  REASONS,
  VERDICTS,
  WARNINGS,
  zImportMap,
  zReading,
} from '@shared/domain/import';
import { z } from 'zod';
import { zDay, zId, zInstant } from './values';

/** A file that the user chose. */
export const zToken = z.string().min(1).max(4096);
export const zField = z.enum(FIELD_IDS);
export const zKind = z.enum(IMPORT_KINDS);
export const zVerdict = z.enum(VERDICTS);
/** Rows of one verdict, or those that are imported with a remark. */
export const zVerdictFilter = z.enum([...VERDICTS, 'warned']);
export const count = z.int().min(0);

/** A remark about a row; its sentence is `import.json` under `reason` or `warning`. */
const issue = <C extends z.ZodType>(code: C) => z.object({ code, column: z.string(), value: z.string() });
const counted = <C extends z.ZodType>(code: C) => z.array(z.object({ code, count }));

/**
 * Which file, how it is read, and what the user decided. The same in every step, so no step depends on another. `exact`: the map is
 * for this very file, so a header that it gives a meaning and that the file lacks is an error, not of no effect.
 */
export const chosen = { token: zToken, reading: zReading.default({}), exact: z.boolean().default(false) };
export const decided = { ...chosen, map: zImportMap, today: zDay };

/** What the file turned out to be. */
export const facts = {
  name: z.string(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(ENCODINGS).nullable(),
  delimiter: z.enum(DELIMITERS).nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** Id of the program that wrote the file (`import.json` has no text for it: it is a name), or `unknown`. */
  source: z.string(),
};

/** Something only the user can say; `map` of the answer says which property of the map takes it. */
export const zImportQuestion = z.discriminatedUnion('kind', [
  /** What the rows are: `map.as`. Nothing else can be asked before. */
  z.object({ kind: z.literal('kind') }),
  /** A required field without a column: `map.columns`. */
  z.object({ kind: z.literal('field'), field: zField }),
  /** `map.dateOrder`; rows with such dates are rejected until it is said. */
  z.object({
    kind: z.literal('date-order'),
    choices: z.array(z.enum(DATE_ORDERS)),
    examples: z.array(z.string()),
  }),
  /** `map.decimal`; rows with such amounts are rejected until it is said. */
  z.object({ kind: z.literal('decimal'), choices: z.array(z.enum(DECIMALS)), examples: z.array(z.string()) }),
  /** A stage word without a meaning: `map.values.stage[value]`; its rows are rejected until it is said. */
  z.object({ kind: z.literal('stage'), value: z.string(), count }),
  /** A product name much like one of ours: `map.values.product[value]`; its rows are rejected until it is said. */
  z.object({
    kind: z.literal('product'),
    value: z.string(),
    count,
    suggestions: z.array(z.object({ name: z.string(), likeness: z.number() })),
  }),
  /** Rows that name no client: rejected, or attached to a client of the name `map.placeholderClient`. */
  z.object({ kind: z.literal('no-client'), count }),
  /** Clients that are not in Cuepoint yet: made, unless `map.createClients` is false; then their rows are rejected. */
  z.object({ kind: z.literal('new-clients'), count, examples: z.array(z.string()) }),
  /** Products that are not in Cuepoint yet: made, unless `map.createProducts` is false; then their rows are rejected. */
  z.object({ kind: z.literal('new-products'), count, examples: z.array(z.string()) }),
]);
export type ImportQuestion = z.infer<typeof zImportQuestion>;

export const zImportColumn = z.object({
  index: count,
  header: z.string(),
  /** What the column is imported as: as the map says, else as proposed; null: left out. */
  field: zField.nullable(),
  proposed: zField.nullable(),
  /** Of the proposal: 1 the program's own header, 0.8 a common word, 0.5 it only resembles one, 0 nothing known. */
  confidence: z.number(),
  /** Rows in which the cell is filled, and the first values that differ. */
  filled: count,
  examples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof zImportColumn>;

export const zImportRow = z.object({
  line: count,
  verdict: zVerdict,
  /** The record the row makes or is about: client, person, deal or product; '' when it has no name. */
  title: z.string(),
  /** The client of a person or deal; '' for others. */
  client: z.string(),
  reasons: z.array(issue(z.enum(REASONS))),
  warnings: z.array(issue(z.enum(WARNINGS))),
  /** The record that is there already; `changes`: fields in which the row says something else. */
  match: z
    .object({
      id: zId,
      by: z.enum(['external-id', 'name', 'title', 'phone', 'email']),
      changes: z.array(z.string()),
    })
    .nullable(),
});
export type ImportRowVerdict = z.infer<typeof zImportRow>;

/** Records made and changed, by table. */
const records = z.object({ created: count, updated: count });
export const totals = {
  read: count,
  /** Rows whose main record (that of the kind) is new. */
  created: count,
  /** Rows that change something that is there. */
  updated: count,
  /** Rows that change nothing: already there, the same or to be left alone. */
  skipped: count,
  rejected: count,
  records: z.object({ clients: records, people: records, deals: records, products: records }),
  reasons: counted(z.enum(REASONS)),
  warnings: counted(z.enum(WARNINGS)),
};

export const zImportBatch = z.object({
  id: zId,
  at: zInstant,
  fileName: z.string(),
  kind: zKind,
  source: z.string(),
  read: count,
  created: count,
  updated: count,
  skipped: count,
  rejected: count,
});
export type ImportBatch = z.infer<typeof zImportBatch>;
