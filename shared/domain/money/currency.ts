/** An ISO 4217 code in capitals, such as `EUR`. */
export type Currency = string;

/** Whether the text has the form of a currency code; which codes exist changes from year to year and is not checked. */
export function isCurrency(value: unknown): value is Currency {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

/**
 * Digits behind the decimal sign of the currency's smallest unit: ISO 4217's list, written down here because stored
 * amounts must not change with the ICU version of the machine.
 */
export function currencyDigits(currency: Currency): number {
  if (NO_DIGITS.has(currency)) return 0;
  if (THREE_DIGITS.has(currency)) return 3;
  return FOUR_DIGITS.has(currency) ? 4 : 2;
}

/** The currency that a sign or word beside an amount stands for («₽», «руб.», `€`, `USD`); null when unknown. */
export function currencyOfMark(mark: string): Currency | null {
  const plain = mark.trim().replace(/\.$/, '');
  const known = MARKS[plain.toLowerCase()];
  if (known) return known;
  // Only in capitals: "500 all" and "500 try" are words, not leks and liras.
  return isCurrency(plain) && isKnown(plain) ? plain : null;
}

const list = (codes: string): ReadonlySet<Currency> => new Set(codes.split(' '));

const NO_DIGITS = list('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF');
const THREE_DIGITS = list('BHD IQD JOD KWD LYD OMR TND');
const FOUR_DIGITS = list('CLF UYW');

let known: ReadonlySet<Currency> | undefined;

/** Intl is asked when it is first needed: waking it costs a process 10 ms, and the database starts without it. */
function isKnown(currency: Currency): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(currency);
}

const MARKS: Readonly<Record<string, Currency>> = {
  '₽': 'RUB',
  р: 'RUB',
  руб: 'RUB',
  рублей: 'RUB',
  rub: 'RUB',
  rur: 'RUB',
  '€': 'EUR',
  евро: 'EUR',
  euro: 'EUR',
  eur: 'EUR',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  '¥': 'JPY',
  '₴': 'UAH',
  '₸': 'KZT',
  тг: 'KZT',
  kč: 'CZK',
  zł: 'PLN',
  '₺': 'TRY',
  '₹': 'INR',
};
