import { type Currency, currencyDigits } from '@shared/domain/money';
import { nameKey } from '@shared/domain/names';
import type { Day } from '@shared/domain/time';
import type { Decimal } from './amounts';
import type { FieldId, ImportKind } from './fields';
import { headerKey } from './headers';
import type { ImportMap } from './map';
import { missingFields, type Recognition } from './recognise';
import type { RowRules } from './rows';
import { placeOf } from './stages';
import { type Suggestion, suggestNames } from './suggest';
import type { Counted, Survey, UnclearAmount } from './survey';

/** Something only the user can say. Rows that depend on it are rejected until it is said. */
export type Question =
  | { readonly kind: 'kind' }
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'date-order'; readonly examples: readonly string[] }
  | { readonly kind: 'decimal'; readonly examples: readonly string[] }
  | { readonly kind: 'stage'; readonly value: string; readonly count: number }
  | {
      readonly kind: 'product';
      readonly value: string;
      readonly count: number;
      readonly suggestions: readonly Suggestion[];
    };

/** What recognition proposes, with the user's own choices in its place. */
export interface Mapping {
  readonly kind: ImportKind | null;
  /** One per column of the table. */
  readonly fields: readonly (FieldId | null)[];
  readonly missing: readonly FieldId[];
}

/** Lays the map's columns over the proposed ones. Headers of the map that the file does not have are of no effect. */
export function mappingOf(recognition: Recognition, map: ImportMap): Mapping {
  const kind = map.as ?? recognition.kind;
  const stated = new Map(Object.entries(map.columns).map(([header, field]) => [headerKey(header), field]));
  const fields = recognition.columns.map(({ header, field }) => {
    const own = stated.get(headerKey(header));
    return own === undefined ? field : own;
  });
  return { kind, fields, missing: kind === null ? [] : missingFields(kind, fields) };
}

/** Headers that the map gives a meaning and the file does not have, as the map writes them. */
export function unknownColumns(head: readonly string[], map: ImportMap): string[] {
  const there = new Set(head.map(headerKey));
  return Object.entries(map.columns).flatMap(([header, field]) =>
    field === null || there.has(headerKey(header)) ? [] : [header],
  );
}

/** What holds where neither the file nor the map says anything. */
export interface Defaults {
  readonly currency: Currency;
  /** ISO code of the country of phones without one; null: none. */
  readonly country: string | null;
  readonly today: Day;
  /** Names of the products that are there already. */
  readonly products: readonly string[];
}

export interface ImportPlan {
  readonly rules: RowRules;
  readonly questions: readonly Question[];
}

/**
 * Joins the table's head, the mapping, the survey of its rows, the user's map and the defaults into the rules that rows are
 * read by, and lists what is still to be asked. Needs a mapping whose kind is known.
 */
export function planImport(input: {
  readonly head: readonly string[];
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  readonly survey: Survey;
  readonly map: ImportMap;
  readonly defaults: Defaults;
  readonly typed: boolean;
  readonly from1904: boolean;
}): ImportPlan {
  const { head, kind, mapping, survey, map, defaults, typed, from1904 } = input;
  const questions: Question[] = mapping.missing
    .filter((field) => !(field === 'client.name' && kind === 'deals' && map.placeholderClient))
    .map((field) => ({ kind: 'field', field }));
  const dateOrder = map.dateOrder ?? certain(survey.dateOrder);
  if (dateOrder === null && needsAnswer(survey.dateOrder)) {
    questions.push({ kind: 'date-order', examples: survey.unclearDates });
  }
  const currency = map.currency ?? defaults.currency;
  const decimal = map.decimal ?? decimalOf(survey, currency);
  const unclear = unclearAmounts(survey, currency);
  if (decimal === null && unclear.length > 0) questions.push({ kind: 'decimal', examples: unclear });
  const stages = new Map(Object.entries(map.values.stage));
  for (const { value, count } of survey.stages) {
    if (!stages.has(value) && placeOf(value) === null) questions.push({ kind: 'stage', value, count });
  }
  const products = productMeanings(survey.products, map, defaults.products, questions);
  const rules: RowRules = {
    kind,
    head,
    fields: mapping.fields,
    dateOrder,
    today: defaults.today,
    from1904,
    decimal,
    currency,
    country: map.country ?? defaults.country,
    typed,
    stages,
    products,
    placeholderClient: map.placeholderClient ?? null,
  };
  return { rules, questions };
}

function certain<T extends string>(finding: T): Exclude<T, 'any' | 'ambiguous' | 'mixed'> | null {
  const open: readonly string[] = ['any', 'ambiguous', 'mixed'];
  return open.includes(finding) ? null : (finding as Exclude<T, 'any' | 'ambiguous' | 'mixed'>);
}

/**
 * The decimal sign as the clear amounts of the file have it; null when others contradict them: beside 1 234,50 an amount of
 * 1,234 would have more decimals than its currency, so it is rather a thousand.
 */
function decimalOf({ decimal, unclearAmounts }: Survey, currency: Currency): Decimal | null {
  const sign = certain(decimal);
  return sign !== null && unclearAmounts[sign].some(tooFine(currency)) ? null : sign;
}

/** Examples to ask with, first those with the sign that separates decimals elsewhere in the file. */
function unclearAmounts({ decimal, unclearAmounts: found }: Survey, currency: Currency): readonly string[] {
  const all = decimal === '.' ? [...found['.'], ...found[',']] : [...found[','], ...found['.']];
  const asked = certain(decimal) === null ? all : all.filter(tooFine(currency));
  return asked.slice(0, 3).map(({ text }) => text);
}

/** Whether three decimals are more than the amount's currency has. */
const tooFine =
  (usual: Currency) =>
  ({ currency }: UnclearAmount): boolean =>
    currencyDigits(currency ?? usual) < 3;

const needsAnswer = (finding: string): boolean => finding === 'ambiguous' || finding === 'mixed';

/**
 * Meaning of each product name of the file: as the map says; else ours with the same name up to case and blanks at word
 * borders; else, when one of ours looks much like it, a question; else itself, a new product (or a question, when the
 * map forbids new ones).
 */
function productMeanings(
  found: readonly Counted[],
  map: ImportMap,
  ours: readonly string[],
  questions: Question[],
): Map<string, string | null> {
  const meanings = new Map<string, string | null>(Object.entries(map.values.product));
  const byKey = new Map(ours.map((name) => [nameKey(name), name]));
  for (const { value, count } of found) {
    if (meanings.has(value)) continue;
    const same = byKey.get(nameKey(value));
    if (same !== undefined) {
      meanings.set(value, same);
      continue;
    }
    const suggestions = suggestNames(value, ours);
    if (suggestions.length === 0 && map.createProducts !== false) continue;
    meanings.set(value, null);
    questions.push({ kind: 'product', value, count, suggestions });
  }
  return meanings;
}
