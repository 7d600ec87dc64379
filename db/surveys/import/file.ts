import { readTable, type TableRow } from '@db/import/read/table';
import type { JobContext } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import {
  type AnswerField,
  type NamedTouchPoint,
  orderOf,
  recogniseAnswers,
} from '@shared/domain/surveys/import';
import { LANGUAGES } from '@shared/domain/words';
import { createText } from '@shared/text';

/** A file of answers whose columns were recognised. */
export interface AnswerFile {
  readonly name: string;
  readonly columns: OutputOf<'surveys.preview'>['columns'];
  readonly fields: readonly (AnswerField | null)[];
  readonly missing: ('score' | 'deal')[];
  readonly order: 'dmy' | 'mdy' | null;
  /** Day numbers count from 1904. */
  readonly from1904: boolean;
  readonly askOrder: boolean;
  readonly rows: readonly TableRow[];
}

/** Reads the whole file: surveys have hundreds of rows. Throws `not-found` (token) and every `file-…` error. */
export function openAnswers(
  job: JobContext,
  { token, columns, dateOrder }: ParsedInputOf<'surveys.preview'>,
): AnswerFile {
  const { path, name } = job.file(token);
  const table = readTable(path);
  const rows = [...table.chunks()].flatMap((chunk) => chunk.rows);
  const seen = table.head.map((header, index) => ({ header, examples: examplesOf(rows, index) }));
  const fields = withChosen(recogniseAnswers(seen, namedTouchPoints(job)), columns);
  const has = (...wanted: readonly AnswerField[]) => wanted.some((field) => fields.includes(field));
  const order = dateOrder ?? orderOf(daysOf(rows, fields.indexOf('day')));
  return {
    ...{ name, rows, fields, order, askOrder: order === null, from1904: table.from1904 },
    columns: seen.map(({ header, examples }, index) => ({
      ...{ index, header, field: fields[index] ?? null, example: examples[0] ?? '' },
    })),
    missing: [
      ...(has('score') ? [] : (['score'] as const)),
      ...(has('document', 'deal', 'client') ? [] : (['deal'] as const)),
    ],
  };
}

/** What the user says counts; a field that was taken from another column leaves that one. */
function withChosen(
  recognised: readonly (AnswerField | null)[],
  chosen: Readonly<Record<string, AnswerField | null>>,
): (AnswerField | null)[] {
  const taken = new Set(Object.values(chosen));
  return recognised.map((field, index) => {
    const said = chosen[String(index)];
    if (said !== undefined) return said;
    return field !== null && taken.has(field) ? null : field;
  });
}

const SEEN = 20;

const examplesOf = (rows: readonly TableRow[], index: number): string[] => {
  const found: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') found.push(cell);
    if (found.length === SEEN) break;
  }
  return found;
};

const daysOf = (rows: readonly TableRow[], index: number): string[] =>
  index < 0 ? [] : rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');

/** A form may have been sent in any language. */
function namedTouchPoints(job: JobContext): NamedTouchPoint[] {
  const texts = LANGUAGES.map((language) => createText(language));
  return readSettings(job.read).touchPoints.map(({ key, name }) => ({
    key,
    names: [
      ...(name === undefined ? [] : [name]),
      ...texts.flatMap((text) => given(text.getResource(text.language, 'surveys', `touchPoints.${key}`))),
    ],
  }));
}

const given = (text: unknown): string[] => (typeof text === 'string' ? [text] : []);
