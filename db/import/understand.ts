import type { JobContext } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import type { Progress } from '@shared/contract/transport';
import {
  type ImportKind,
  type ImportMap,
  type ImportPlan,
  type Mapping,
  mappingOf,
  planImport,
  type Reading,
  type Recognition,
  recognise,
  type Survey,
  surveyor,
  unknownColumns,
} from '@shared/domain/import';
import { shortened } from '@shared/domain/import/cells';
import { today } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { type Pace, pacer } from '@db/serve/pace';
import { readTable, type Table, type TableRow } from './read/table';

/** Which file, how it is read, and what the user decided about it. */
export interface Chosen {
  readonly token: string;
  readonly reading: Reading;
  readonly map: ImportMap;
  readonly exact: boolean;
}

/** A file that was looked through once. */
export interface Understood {
  readonly name: string;
  readonly table: Table;
  readonly recognition: Recognition;
  readonly mapping: Mapping;
  readonly survey: Survey;
  readonly sample: readonly TableRow[];
  /** Null when it is not known what the rows are. */
  readonly plan: (ImportPlan & { readonly kind: ImportKind }) | null;
}

/** An understood file whose rows can be read. */
export type Readable = Understood & { readonly plan: ImportPlan & { readonly kind: ImportKind } };

const SAMPLE_ROWS = 20;
/** Of a head that is told in a sentence. */
const LONGEST_HEAD = 200;

/** Opens the file and looks at every row once. Errors: `not-found`, `map-column-unknown` and every `file-…` code. */
export function* understand(job: JobContext, chosen: Chosen): Generator<Progress, Understood> {
  const { path, name } = job.file(chosen.token);
  const table = readTable(path, chosen.reading);
  const { map } = chosen;
  const recognition = recognise(table.head, map.as ?? null);
  if (chosen.exact) assertColumns(table, map);
  const mapping = mappingOf(recognition, map);
  const watcher = surveyor(table.head, mapping.fields, table.typed);
  const sample: TableRow[] = [];
  const pace = pacer();
  for (const { rows, part } of table.chunks()) {
    for (const row of rows) {
      watcher.see(row.cells, row.numbersAsText);
      if (sample.length < SAMPLE_ROWS) sample.push(row);
      if (pace.due()) yield readingProgress(pace, part);
    }
    yield readingProgress(pace, part);
  }
  const survey = watcher.survey();
  const { kind } = mapping;
  const found = { name, table, recognition, mapping, survey, sample };
  if (kind === null) return { ...found, plan: null };
  const plan = planImport({
    ...{ head: table.head, kind, mapping, survey, map, typed: table.typed, from1904: table.from1904 },
    defaults: defaultsOf(job),
  });
  return { ...found, plan: { ...plan, kind } };
}

/** As {@link understand}; throws `mapping-incomplete` when the rows cannot be read yet. */
export function* understandRows(job: JobContext, chosen: Chosen): Generator<Progress, Readable> {
  const understood = yield* understand(job, chosen);
  const { plan, table } = understood;
  const at = headOf(table);
  if (plan === null) throw new CuepointError('mapping-incomplete', { fields: [], ...at });
  const fields = plan.questions.flatMap((question) => (question.kind === 'field' ? [question.field] : []));
  if (fields.length > 0) throw new CuepointError('mapping-incomplete', { fields, ...at });
  return { ...understood, plan };
}

/** Throws `map-column-unknown` when the map gives a meaning to what is no column of the table. */
function assertColumns(table: Table, map: ImportMap): void {
  const columns = unknownColumns(table.head, map);
  if (columns.length > 0) throw new CuepointError('map-column-unknown', { columns, ...headOf(table) });
}

/** The row that was taken for the head, for a sentence. */
const headOf = ({ head, headLine }: Table) => ({
  line: headLine,
  head: shortened(head.join(', '), LONGEST_HEAD),
});

/** What the answers tell of the file itself. */
export const factsOf = ({ name, table, recognition }: Understood) => ({
  ...{ name, format: table.format, encoding: table.encoding, delimiter: table.delimiter },
  ...{ sheets: [...table.sheets], sheet: table.sheet, source: recognition.source },
});

/** How many rows there are is only known at the end, so the part is that of the file. */
const readingProgress = (pace: Pace, part: number): Progress => ({ ...pace.report('reading', 0, 0), part });

function defaultsOf({ read: db, now }: JobContext) {
  const { currency, country, zone } = readSettings(db);
  const names = db.all<{ name: string }>('SELECT name FROM products WHERE deleted_at IS NULL ORDER BY name');
  return {
    currency,
    country: country === '' ? null : country,
    today: today(Date.parse(now()), zone),
    products: names.map(({ name }) => name),
  };
}
