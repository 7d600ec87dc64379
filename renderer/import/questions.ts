import type { ImportColumn, ImportQuestion } from '@shared/contract/importShapes';
import type { ImportMap } from '@shared/domain/import';
import { type FieldId, type FieldType, typeOf } from '@shared/domain/import/fields';

export type QuestionKind = ImportQuestion['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<ImportQuestion, { kind: K }>;

/** What a question is about: two answers of the database that ask the same have the same key. */
export function keyOf(question: ImportQuestion): string {
  switch (question.kind) {
    case 'field':
      return `field ${question.field}`;
    case 'stage':
    case 'product':
      return `${question.kind} ${question.value}`;
    default:
      return question.kind;
  }
}

/** Adds what is asked now to what was asked before; counts and examples are those of the newest answer. */
export function remember(
  asked: readonly ImportQuestion[],
  now: readonly ImportQuestion[],
): readonly ImportQuestion[] {
  const newest = new Map(now.map((question) => [keyOf(question), question]));
  const known = new Set(asked.map(keyOf));
  return [
    ...asked.map((question) => newest.get(keyOf(question)) ?? question),
    ...now.filter((question) => !known.has(keyOf(question))),
  ];
}

/**
 * The questions to show: all that are asked now, and answered ones as long as the column they are about is imported. A
 * missing field and the kind of the rows are answered in the table itself, so they go when they are answered.
 */
export function shownQuestions(
  asked: readonly ImportQuestion[],
  now: readonly ImportQuestion[],
  columns: readonly Pick<ImportColumn, 'field'>[],
): readonly ImportQuestion[] {
  const present = new Set(now.map(keyOf));
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return asked.filter((question) => present.has(keyOf(question)) || stillMatters(question.kind, fields));
}

/** Only these stop the check: without them no row can be read. */
export const stops = ({ kind }: ImportQuestion): boolean => kind === 'kind' || kind === 'field';

/** Whether the map answers a question; questions with a sensible silence (make new clients) count as answered. */
export function isAnswered(question: ImportQuestion, map: ImportMap): boolean {
  switch (question.kind) {
    case 'kind':
    case 'field':
      return false;
    case 'date-order':
      return map.dateOrder !== undefined;
    case 'decimal':
      return map.decimal !== undefined;
    case 'stage':
      return map.values.stage[question.value] !== undefined;
    case 'product':
      return map.values.product[question.value] !== undefined;
    case 'no-client':
    case 'new-clients':
    case 'new-products':
      return true;
    default:
      return question satisfies never;
  }
}

/** The questions of one kind, in their order. */
export const ofKind = <K extends QuestionKind>(
  questions: readonly ImportQuestion[],
  kind: K,
): QuestionOf<K>[] => questions.filter((question): question is QuestionOf<K> => question.kind === kind);

const ABOUT: Partial<Record<QuestionKind, readonly FieldType[]>> = {
  'date-order': ['day', 'birthday'],
  decimal: ['amount'],
  stage: ['stage'],
  product: ['product'],
  'new-products': ['product'],
};

function stillMatters(kind: QuestionKind, fields: readonly FieldId[]): boolean {
  if (kind === 'kind' || kind === 'field') return false;
  const types = ABOUT[kind];
  return types === undefined || fields.some((field) => types.includes(typeOf(field)));
}
