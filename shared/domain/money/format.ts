import { type Currency, currencyDigits } from './currency';

/** An amount in one currency: an integer of its smallest unit. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

export interface AmountStyle {
  /** Leave the decimals out when they are all zero (cards, heads of columns). */
  readonly short?: boolean;
  /** Group thousands also where the locale leaves four digits together ("5.748,75 €"), for columns of sums. */
  readonly grouped?: boolean;
}

/**
 * The amount with its currency as `locale` writes it ("1 234,50 €", "$1,234.50"). The digits go to Intl as a decimal
 * text, so large sums do not pass through a fraction.
 */
export function formatAmount(
  minor: number,
  currency: Currency,
  locale: string,
  style: AmountStyle = {},
): string {
  const digits = currencyDigits(currency);
  return formatter(locale, currency, digits, style).format(
    toDecimal(minor, currency) as Intl.StringNumericLiteral,
  );
}

/** The figures of an amount in groups, without its currency ("19 900", "19,900.50"): what a field shows that is not typed in. */
export function groupedFigures(minor: number, currency: Currency, locale: string): string {
  return formatter(locale, currency, currencyDigits(currency), { short: true, grouped: true })
    .formatToParts(toDecimal(minor, currency) as Intl.StringNumericLiteral)
    .filter(({ type }) => type !== 'currency' && type !== 'literal')
    .map(({ value }) => value)
    .join('');
}

/** The amount as a plain decimal with a point, without grouping and currency: "1234.50". For files. */
export function toDecimal(minor: number, currency: Currency): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an amount: ${minor}`);
  const digits = currencyDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * One sum per currency, in the order of the codes; currencies are never mixed. Throws a `RangeError` when a sum leaves
 * the exact integers (9 · 10¹⁵ smallest units).
 */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<Currency, number>();
  for (const { minor, currency } of amounts) {
    const sum = (sums.get(currency) ?? 0) + minor;
    if (!Number.isSafeInteger(sum)) throw new RangeError(`the sum in ${currency} is too large`);
    sums.set(currency, sum);
  }
  return [...sums]
    .map(([currency, minor]) => ({ minor, currency }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Making a formatter costs much more than using it, and a board shows thousands of amounts. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(
  locale: string,
  currency: Currency,
  digits: number,
  { short = false, grouped = false }: AmountStyle,
): Intl.NumberFormat {
  const key = `${locale} ${currency} ${short} ${grouped}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: grouped ? 'always' : 'auto',
    trailingZeroDisplay: short ? 'stripIfInteger' : 'auto',
  });
  formatters.set(key, made);
  return made;
}
