import type { OutputOf } from '@shared/contract';
import type { ImportQuestion } from '@shared/contract/importShapes';
import type { Translate } from '../command';
import { columns } from '../screen';

type Done = OutputOf<'import.run'>;
type Found = OutputOf<'import.open'>;
type Page = OutputOf<'import.verdicts'>;
type Counted = Pick<Done, 'read' | 'created' | 'updated' | 'skipped' | 'rejected'>;

/** The first rows that are told one by one. */
export interface Told {
  readonly rejected: Page;
  /** Rows that are imported with a remark. */
  readonly warned: Page;
}

/** What an import did, for people. */
export function importLines(done: Done, told: Told, t: Translate): string[] {
  return [
    fileLine(done, t),
    ...countLines(done, t),
    ...toldLines(told, t),
    ...(done.batch === null
      ? [t('cli:import.nothing')]
      : [t('cli:import.takeBack', { command: `cuepoint import --revert ${done.batch}` })]),
  ];
}

/** What an import would do, and what there is to say before it. */
export function trialLines(found: Found, trial: Counted, told: Told, t: Translate): string[] {
  return [
    fileLine(found, t),
    ...columnLines(found, t),
    ...countLines(trial, t),
    ...found.questions.map((question) => questionLine(question, t)),
    ...toldLines(told, t),
    t('cli:import.trial'),
  ];
}

function fileLine({ name, kind, source, encoding, delimiter, sheet }: Done | Found, t: Translate): string {
  const parts = [
    kind === null ? '' : t(`import:kind.${kind}`),
    source === 'unknown' ? '' : source,
    encoding ?? '',
    delimiter === '\t' ? 'tab' : (delimiter ?? ''),
    sheet ?? '',
  ];
  return `${name}: ${parts.filter((part) => part !== '').join(' · ')}`;
}

const columnLines = ({ columns: found }: Found, t: Translate): string[] =>
  columns(
    found.map(({ header, field }) => [
      `  ${header}`,
      field === null ? '–' : t(`import:field.${field}` as 'import:field.client.name'),
    ]),
  );

const countLines = (counts: Counted, t: Translate): string[] =>
  columns(
    (['read', 'created', 'updated', 'skipped', 'rejected'] as const).map((what) => [
      t(`cli:import.${what}`),
      String(counts[what]),
    ]),
    [1],
  );

function toldLines({ rejected, warned }: Told, t: Translate): string[] {
  const why = rejected.rows.map(({ line, reasons }) =>
    rowLine(
      line,
      reasons.map(({ code, column, value }) => t(`import:reason.${code}`, { column, value })),
      t,
    ),
  );
  const remarks = warned.rows.map(({ line, warnings }) =>
    rowLine(
      line,
      warnings.map(({ code, column, value }) => t(`import:warning.${code}`, { column, value })),
      t,
    ),
  );
  const more = rejected.total - why.length;
  return [
    ...why,
    ...(more > 0 ? [t('cli:import.more', { count: more })] : []),
    ...(warned.total > 0 ? [t('cli:import.warned', { count: warned.total })] : []),
    ...remarks,
    ...(warned.total > remarks.length ? ['…'] : []),
  ];
}

const rowLine = (line: number, sentences: readonly string[], t: Translate): string =>
  t('cli:import.row', { line, why: sentences.join(' ') });

function questionLine(question: ImportQuestion, t: Translate): string {
  switch (question.kind) {
    case 'product': {
      const [best] = question.suggestions;
      const { value, count } = question;
      return best
        ? t('cli:import.ask.product', { value, count, name: best.name })
        : t('cli:import.ask.newProduct', { value, count });
    }
    case 'stage':
      return t('cli:import.ask.stage', { value: question.value, count: question.count });
    case 'date-order':
      return t('cli:import.ask.dateOrder', { value: question.examples[0] ?? '' });
    case 'decimal':
      return t('cli:import.ask.decimal', { value: question.examples[0] ?? '' });
    case 'no-client':
      return t('cli:import.ask.noClient', { count: question.count });
    case 'new-clients':
      return t('cli:import.ask.newClients', { count: question.count, names: question.examples.join(', ') });
    case 'new-products':
      return t('cli:import.ask.newProducts', { count: question.count, names: question.examples.join(', ') });
    case 'field':
      return t('cli:import.ask.field', {
        field: t(`import:field.${question.field}` as 'import:field.client.name'),
      });
    case 'kind':
      return t('cli:import.ask.kind');
  }
}
