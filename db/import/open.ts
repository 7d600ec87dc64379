import type { JobContext, JobHandler } from '@db/serve/handlers';
import type { ImportQuestion } from '@shared/contract/importShapes';
import type { Progress } from '@shared/contract/transport';
import {
  EMPTY_MAP,
  type FieldId,
  fieldsOf,
  type ImportMap,
  placeOf,
  type Question,
  rowReader,
} from '@shared/domain/import';
import { nameKey } from '@shared/domain/names';
import { ClientBook } from './match/clients';
import { ProductBook } from './match/products';
import { ownNumbers } from './planners';
import { pacer } from '@db/serve/pace';
import { factsOf, type Readable, type Understood, understand } from './understand';

/** `import.open`: what the file is, what its columns mean, and what must be asked. */
export const open: JobHandler<'import.open'> = async function* (job, { map = EMPTY_MAP, ...chosen }) {
  const file = yield* understand(job, { ...chosen, map });
  const { plan, survey, sample } = file;
  const kind = plan?.kind ?? null;
  return {
    ...factsOf(file),
    kind,
    rows: survey.rows,
    columns: columnsOf(file),
    fields: kind === null ? [] : [...fieldsOf(kind)],
    sample: sample.map(({ line, cells }) => ({ line, cells: [...cells] })),
    questions: plan === null ? [{ kind: 'kind' }] : yield* questionsOf(job, { ...file, plan }, map),
    map: filled(file, map),
  };
};

function columnsOf({ recognition, mapping, survey }: Understood) {
  return recognition.columns.map(({ index, header, field, confidence }) => {
    const seen = survey.columns[index];
    return {
      ...{ index, header, proposed: field, confidence, field: mapping.fields[index] ?? null },
      ...{ filled: seen?.filled ?? 0, examples: [...(seen?.examples ?? [])] },
    };
  });
}

/** What the plan asks, and for deals also whom and what the rows name that is not there. */
function* questionsOf(
  job: JobContext,
  file: Readable,
  map: ImportMap,
): Generator<Progress, ImportQuestion[]> {
  const questions = file.plan.questions.map(asked);
  const unmapped = file.plan.questions.some((question) => question.kind === 'field');
  return file.plan.kind !== 'deals' || unmapped
    ? questions
    : [...questions, ...(yield* unknownNames(job, file, map))];
}

function asked(question: Question): ImportQuestion {
  switch (question.kind) {
    case 'date-order':
      return { kind: 'date-order', choices: ['dmy', 'mdy'], examples: [...question.examples] };
    case 'decimal':
      return { kind: 'decimal', choices: [',', '.'], examples: [...question.examples] };
    case 'product':
      return { ...question, suggestions: [...question.suggestions] };
    default:
      return question;
  }
}

const EXAMPLES = 5;

/** Counts names, not rows: forty deals of one new client are one new client. */
function* unknownNames(
  job: JobContext,
  file: Readable,
  map: ImportMap,
): Generator<Progress, ImportQuestion[]> {
  const { table, plan, recognition, survey } = file;
  const { placeholderClient: _none, ...rules } = plan.rules;
  const own = ownNumbers(job.read, file);
  const read = rowReader({ ...rules, placeholderClient: null });
  const clients = yield* ClientBook.load(job.read, recognition.idScope);
  const products = new ProductBook(job.read, recognition.idScope);
  const [newClients, newProducts] = [new Map<string, string>(), new Map<string, string>()];
  const pace = pacer();
  let [nobody, done] = [0, 0];
  for (const { rows } of table.chunks()) {
    for (const raw of rows) {
      const { client, person, deal, reasons } = own(read(raw));
      if (reasons.some(({ code }) => code === 'no-client')) nobody++;
      if (
        client !== null &&
        !newClients.has(nameKey(client.name)) &&
        clients.find(client, person).length === 0
      )
        newClients.set(nameKey(client.name), client.name);
      const product = deal?.product;
      if (
        product !== undefined &&
        products.byName(product) === null &&
        plan.rules.products.get(product) !== null
      )
        newProducts.set(nameKey(product), product);
      done++;
      if (pace.due()) yield pace.report('checking', done, survey.rows);
    }
  }
  const named = (kind: 'new-clients' | 'new-products', names: Map<string, string>): ImportQuestion[] =>
    names.size === 0 ? [] : [{ kind, count: names.size, examples: [...names.values()].slice(0, EXAMPLES) }];
  return [
    ...(nobody === 0 ? [] : [{ kind: 'no-client', count: nobody } as const]),
    ...named('new-clients', newClients),
    ...named('new-products', map.createProducts === false ? new Map() : newProducts),
  ];
}

/** The user's map with everything in it that recognition decides. */
function filled({ recognition, mapping, plan, survey, table }: Understood, map: ImportMap): ImportMap {
  if (plan === null) return map;
  const columns: Record<string, FieldId | null> = { ...map.columns };
  for (const { index, header } of recognition.columns) columns[header] = mapping.fields[index] ?? null;
  const { rules } = plan;
  const stage = { ...map.values.stage };
  for (const { value } of survey.stages) {
    const place = stage[value] ?? placeOf(value);
    if (place !== null) stage[value] = place;
  }
  return {
    ...map,
    as: plan.kind,
    columns,
    values: { ...map.values, stage },
    ...(rules.dateOrder !== null && { dateOrder: rules.dateOrder }),
    ...(rules.decimal !== null && !table.typed && { decimal: rules.decimal }),
    currency: rules.currency,
    ...(rules.country !== null && { country: rules.country }),
    createClients: map.createClients ?? true,
    createProducts: map.createProducts ?? true,
    onDuplicate: map.onDuplicate ?? 'skip',
  };
}
