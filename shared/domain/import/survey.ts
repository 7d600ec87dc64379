import { type Currency, currencyDigits } from '@shared/domain/money';
import { type Decimal, type DecimalFinding, decideDecimal, decimalEvidence, isPlainNumber } from './amounts';
import { type CURRENCY_OF, currencyFinder } from './amountColumn';
import { cleanLine, MAX_LINE } from './cells';
import { type DateOrderFinding, decideOrder, orderEvidence } from './dates';
import { type FieldId, typeOf } from './fields';
import { isDated, Slots } from './slots';

/** A value of the file and how many rows have it. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** What the whole file says about things that must be decided once per file. */
export interface Survey {
  readonly rows: number;
  readonly dateOrder: DateOrderFinding;
  /** Dates that read as two days, some of them, to show with the question. */
  readonly unclearDates: readonly string[];
  readonly decimal: DecimalFinding;
  /** Amounts that read as two, by the sign that stands in them: some of those with a currency of three decimals, and of the others. */
  readonly unclearAmounts: Readonly<Record<Decimal, readonly UnclearAmount[]>>;
  /** Distinct values, the most common first. */
  readonly stages: readonly Counted[];
  readonly products: readonly Counted[];
  /** Per column: how many cells are filled, and the first values that differ. */
  readonly columns: readonly { readonly filled: number; readonly examples: readonly string[] }[];
}

export interface UnclearAmount {
  readonly text: string;
  /** As the file names it; null: not at all. */
  readonly currency: Currency | null;
}

/** Collects a {@link Survey} row by row. */
export interface Surveyor {
  /** @param numbersAsText columns in which a typed table has a text that looks like a number */
  see(cells: readonly string[], numbersAsText?: readonly number[]): void;
  survey(): Survey;
}

const EXAMPLES = 3;
const MAX_EXAMPLE = 200;
/** A column with more values than this is no column of stages or products; the rest is not counted one by one. */
const MAX_VALUES = 1_000;

/** @param typed numbers come typed from the file (XLSX), so they say nothing about the decimal sign of its texts */
export function surveyor(
  head: readonly string[],
  fields: readonly (FieldId | null)[],
  typed: boolean,
): Surveyor {
  const dates = { dmy: 0, mdy: 0, unclear: 0 };
  const amounts = { comma: 0, dot: 0, unclear: 0 };
  const unclearDates: string[] = [];
  const unclearAmounts: Record<Decimal, UnclearAmount[]> = { ',': [], '.': [] };
  const stages = new Map<string, number>();
  const products = new Map<string, number>();
  const columns = fields.map(() => ({ filled: 0, examples: [] as string[] }));
  let rows = 0;

  const seeDate = (text: string): void => {
    const evidence = orderEvidence(text);
    if (evidence === null) return;
    dates[evidence]++;
    if (evidence === 'unclear' && unclearDates.length < EXAMPLES) unclearDates.push(text);
  };
  const slots = new Slots(head, fields);
  const amountSeer = (field: keyof typeof CURRENCY_OF) => {
    const currencyOf = currencyFinder(slots, field);
    return (text: string, cells: readonly string[], isNumber: boolean) => {
      if (!(isNumber && isPlainNumber(text))) seeAmount(text, () => currencyOf(text, cells));
    };
  };
  const seeAmount = (text: string, currencyOf: () => Currency | null): void => {
    const evidence = decimalEvidence(text);
    if (evidence === null) return;
    amounts[evidence === ',' ? 'comma' : evidence === '.' ? 'dot' : 'unclear']++;
    if (evidence !== 'unclear') return;
    const examples = unclearAmounts[text.includes(',') ? ',' : '.'];
    const currency = currencyOf();
    const alike = examples.filter((one) => hasThreeDecimals(one.currency) === hasThreeDecimals(currency));
    if (alike.length < EXAMPLES) examples.push({ text, currency });
  };
  const watched = fields.flatMap((field, index) => {
    if (field === null) return [];
    const type = typeOf(field);
    if (isDated(field)) return [{ index, see: seeDate }];
    if (field === 'deal.amount' || field === 'product.price') return [{ index, see: amountSeer(field) }];
    if (type === 'stage') return [{ index, see: counter(stages) }];
    return type === 'product' ? [{ index, see: counter(products) }] : [];
  });

  return {
    see(cells, numbersAsText = []) {
      rows++;
      for (let index = 0; index < columns.length; index++) {
        const cell = cells[index] ?? '';
        const column = columns[index];
        if (cell === '' || column === undefined) continue;
        column.filled++;
        if (column.examples.length === EXAMPLES) continue;
        const example = cell.slice(0, MAX_EXAMPLE);
        if (!column.examples.includes(example)) column.examples.push(example);
      }
      for (const { index, see } of watched) {
        const text = cleanLine((cells[index] ?? '').slice(0, MAX_LINE));
        if (text !== '') see(text, cells, typed && !numbersAsText.includes(index));
      }
    },
    survey: () => ({
      rows,
      dateOrder: decideOrder(dates),
      unclearDates,
      decimal: decideDecimal(amounts),
      unclearAmounts,
      stages: counted(stages),
      products: counted(products),
      columns,
    }),
  };
}

const hasThreeDecimals = (currency: Currency | null): boolean =>
  currency !== null && currencyDigits(currency) >= 3;

function counter(values: Map<string, number>): (text: string) => void {
  return (text) => {
    const count = values.get(text);
    if (count !== undefined) values.set(text, count + 1);
    else if (values.size < MAX_VALUES) values.set(text, 1);
  };
}

const counted = (values: ReadonlyMap<string, number>): Counted[] =>
  [...values].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
