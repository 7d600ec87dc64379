import { type Currency, currencyBeside } from '@shared/domain/money';
import { nameKey } from '@shared/domain/names';
import { type Decimal, readAmount } from './amounts';
import { cleanLine, MAX_LINE } from './cells';
import type { FieldId } from './fields';
import { currencyInHeader } from './headers';
import type { Reading, Slots } from './slots';

export interface AmountRules {
  /** Null: not known, so amounts that read as two are rejected. */
  readonly decimal: Decimal | null;
  /** Of amounts that name none. */
  readonly currency: Currency;
  /** Numbers come typed from the file (XLSX), but for those that a row tells to be texts. */
  readonly typed: boolean;
}

/** The amount and its currency: named in the cell, in a column of its own, in the header, or the file's. */
export function amountReader(
  slots: Slots,
  field: FieldId,
  currencyField: FieldId,
  rules: AmountRules,
): (reading: Reading) => { amount: number | null; currency: Currency } {
  const text = slots.line(field, MAX_LINE);
  const code = slots.line(currencyField, MAX_LINE);
  const header = slots.all(field)[0]?.header ?? '';
  const codeHeader = slots.all(currencyField)[0]?.header ?? '';
  const usual = currencyInHeader(header) ?? rules.currency;
  const columns = new Set(slots.all(field).map(({ index }) => index));
  const isText = ({ cells, numbersAsText }: Reading, written: string): boolean =>
    numbersAsText.some((index) => columns.has(index) && cleanLine(cells[index] ?? '') === written);
  return (reading) => {
    const stated = code(reading);
    const known = stated === '' ? usual : currencyOf(stated);
    if (known === null) reading.reasons.push({ code: 'currency-invalid', column: codeHeader, value: stated });
    const currency = known ?? usual;
    const written = text(reading);
    if (written === '') return { amount: null, currency };
    const read = readAmount(written, rules.decimal, currency, rules.typed && !isText(reading, written));
    if (read.kind !== 'amount') {
      reading.reasons.push({ code: `amount-${read.kind}`, column: header, value: written });
      return { amount: null, currency };
    }
    if (read.minor < 0) reading.reasons.push({ code: 'amount-negative', column: header, value: written });
    if (read.rounded) reading.warnings.push({ code: 'rounded', column: header, value: written });
    return { amount: read.minor, currency: read.currency };
  };
}

/** The fields of amounts with those of their currencies. */
export const CURRENCY_OF = { 'deal.amount': 'deal.currency', 'product.price': 'product.currency' } as const;

/** The currency that the file itself names for an amount, as {@link amountReader} finds it; null: none. */
export function currencyFinder(
  slots: Slots,
  field: keyof typeof CURRENCY_OF,
): (written: string, cells: readonly string[]) => Currency | null {
  const code = slots.line(CURRENCY_OF[field], MAX_LINE);
  const usual = currencyInHeader(slots.all(field)[0]?.header ?? '');
  return (written, cells) => {
    const stated = code({ cells, numbersAsText: [], reasons: [], warnings: [] });
    return currencyBeside(written) ?? (stated === '' ? usual : currencyOf(stated));
  };
}

const currencies = new Map<string, Currency | null>();

/** An ISO code, a sign or a name such as «Российский рубль»; null when it is none of them. */
function currencyOf(text: string): Currency | null {
  const known = currencies.get(text);
  if (known !== undefined) return known;
  const plain = text.trim();
  const code = /^[A-Za-z]{3}$/.test(plain)
    ? plain.toUpperCase()
    : (currencyInHeader(plain) ?? namedCurrency(nameKey(plain)));
  if (currencies.size < 1_000) currencies.set(text, code);
  return code;
}

function namedCurrency(key: string): Currency | null {
  if (/рубл|\bruble/.test(key)) return /белорус|belarus/.test(key) ? 'BYN' : 'RUB';
  if (/евро|euro/.test(key)) return 'EUR';
  if (/доллар|dollar/.test(key)) return 'USD';
  return /тенге|tenge/.test(key) ? 'KZT' : null;
}
