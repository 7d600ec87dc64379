import type { Currency } from '@shared/domain/money';
import type { Day } from '@shared/domain/time';
import type { Decimal } from './amounts';
import { contactReader } from './contactRow';
import type { DateOrder } from './dates';
import { dealReader } from './dealRow';
import type { ClientDraft, ImportRow } from './drafts';
import type { FieldId, ImportKind } from './fields';
import { productReader } from './productRow';
import { type Reading, Slots } from './slots';
import type { DealPlace } from './stages';

/** All that must be decided before rows can be read; made by `planOf` from the map and the survey of the file. */
export interface RowRules {
  readonly kind: ImportKind;
  readonly head: readonly string[];
  /** One field or null per column. */
  readonly fields: readonly (FieldId | null)[];
  /** Null: not known, so dates that read as two days are rejected. */
  readonly dateOrder: DateOrder | null;
  /** Of the import: nobody was born after it. */
  readonly today: Day;
  /** Day numbers of the workbook count from 1904. */
  readonly from1904: boolean;
  readonly decimal: Decimal | null;
  readonly currency: Currency;
  readonly country: string | null;
  readonly typed: boolean;
  readonly stages: ReadonlyMap<string, DealPlace>;
  readonly products: ReadonlyMap<string, string | null>;
  readonly placeholderClient: string | null;
}

/** A row as it comes from a file. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly flaw?: 'quotes' | 'too-many-cells';
  readonly valueless?: readonly ValuelessCell[];
  /** Columns, from 0, in which a workbook has a text that looks like a number. */
  readonly numbersAsText?: readonly number[];
}

/** A cell of a workbook with an error such as `#N/A`, or with a formula that the program which wrote it never calculated. */
export interface ValuelessCell {
  /** Its place in the row, from 0. */
  readonly column: number;
  /** The error or the formula as Excel would show it. */
  readonly shown: string;
}

/**
 * Makes the function that turns rows into records. Everything that depends on the file alone is worked out here, so that a row
 * costs a few microseconds.
 */
export function rowReader(rules: RowRules): (row: RawRow) => ImportRow {
  const slots = new Slots(rules.head, rules.fields);
  switch (rules.kind) {
    case 'products':
      return productRows(slots, rules);
    case 'deals':
      return dealRows(slots, rules);
    case 'clients':
    case 'people':
      return contactRows(slots, rules);
  }
}

const NOBODY = { client: null, person: null, deal: null, product: null } as const;

/** Begins a row; a flawed one is not read at all. */
function begin(
  { cells, flaw, valueless = [], numbersAsText = [] }: RawRow,
  { head, fields }: RowRules,
): Reading {
  const missing = valueless.filter(({ column }) => (fields[column] ?? null) !== null);
  return {
    ...{ cells, numbersAsText },
    reasons: flaw ? [{ code: flaw, column: '', value: '' }] : [],
    warnings: missing.map(({ column, shown }) => ({
      code: 'valueless',
      column: head[column] ?? '',
      value: shown,
    })),
  };
}

const remarks = ({ reasons, warnings }: Reading): Pick<ImportRow, 'reasons' | 'warnings'> => ({
  reasons,
  warnings,
});

function contactRows(slots: Slots, rules: RowRules): (row: RawRow) => ImportRow {
  const contacts = contactReader(slots, { ...rules, privateClients: true });
  return (row) => {
    const reading = begin(row, rules);
    if (row.flaw) return { line: row.line, ...NOBODY, ...remarks(reading) };
    const { client, person } = contacts(reading);
    if (client === null) reading.reasons.push({ code: 'no-name', column: '', value: '' });
    return { line: row.line, ...NOBODY, client, person, ...remarks(reading) };
  };
}

function dealRows(slots: Slots, rules: RowRules): (row: RawRow) => ImportRow {
  const contacts = contactReader(slots, { ...rules, privateClients: true });
  const deals = dealReader(slots, rules);
  const placeholder: ClientDraft | null =
    rules.placeholderClient === null ? null : { name: rules.placeholderClient, kind: 'company' };
  const clientHeader = slots.all('client.name')[0]?.header ?? '';
  return (row) => {
    const reading = begin(row, rules);
    if (row.flaw) return { line: row.line, ...NOBODY, ...remarks(reading) };
    const found = contacts(reading);
    const client = found.client ?? placeholder;
    if (client === null) reading.reasons.push({ code: 'no-client', column: clientHeader, value: '' });
    const deal = deals(reading, client?.name ?? '');
    return { line: row.line, ...NOBODY, client, person: found.person, deal, ...remarks(reading) };
  };
}

function productRows(slots: Slots, rules: RowRules): (row: RawRow) => ImportRow {
  const products = productReader(slots, rules);
  return (row) => {
    const reading = begin(row, rules);
    if (row.flaw) return { line: row.line, ...NOBODY, ...remarks(reading) };
    const product = products(reading);
    if (product === null) reading.reasons.push({ code: 'no-name', column: '', value: '' });
    return { line: row.line, ...NOBODY, product, ...remarks(reading) };
  };
}
