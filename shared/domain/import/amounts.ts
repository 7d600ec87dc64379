import { type Currency, currencyDigits, parseAmount } from '@shared/domain/money';

/** The sign before the decimals; one per file. */
export const DECIMALS = [',', '.'] as const;
export type Decimal = (typeof DECIMALS)[number];

export type DecimalFinding = Decimal | 'any' | 'ambiguous' | 'mixed';

export type ReadAmount =
  | {
      readonly kind: 'amount';
      readonly minor: number;
      readonly currency: Currency;
      readonly rounded: boolean;
    }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'invalid' };

/**
 * Reads an amount as an integer of the currency's smallest unit. `currency` holds unless the cell names another. A
 * number of a typed table (XLSX) has a decimal point, whatever the text cells beside it use.
 */
export function readAmount(
  text: string,
  decimal: Decimal | null,
  currency: Currency,
  typed: boolean,
): ReadAmount {
  const whole = wholeNumber(text);
  if (whole !== null)
    return { kind: 'amount', minor: whole * 10 ** currencyDigits(currency), currency, rounded: false };
  const sign = typed && isPlainNumber(text) ? '.' : decimal;
  const read = parseAmount(text, { currency, ...(sign && { decimal: sign }) });
  if (read.kind !== 'amount') return { kind: read.kind };
  return { kind: 'amount', minor: read.minor, currency: read.currency ?? currency, rounded: read.rounded };
}

/** As a typed table (XLSX) gives its numbers. */
export const isPlainNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** What one amount says about the file's decimal sign; null when nothing. */
export function decimalEvidence(text: string): Decimal | 'unclear' | null {
  const body = text.replace(/[^\d.,]/g, '').replace(/[.,]+$/, '');
  const [comma, dot] = [body.lastIndexOf(','), body.lastIndexOf('.')];
  if (comma < 0 && dot < 0) return null;
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.';
  const sign = comma >= 0 ? ',' : '.';
  const at = Math.max(comma, dot);
  if (body.indexOf(sign) !== at) return sign === ',' ? '.' : ','; // it repeats, so it groups
  const couldGroup = body.length - at === 4 && at >= 1 && at <= 3 && !body.startsWith('0');
  return couldGroup ? 'unclear' : sign;
}

/** One sign per file, as dates have one order. */
export function decideDecimal(counts: { comma: number; dot: number; unclear: number }): DecimalFinding {
  if (counts.comma > 0 && counts.dot > 0) return 'mixed';
  if (counts.comma > 0) return ',';
  if (counts.dot > 0) return '.';
  return counts.unclear > 0 ? 'ambiguous' : 'any';
}

/** Plain digits, up to 11 of them so that no currency's smallest unit can overflow; the common case, without a regex. */
function wholeNumber(text: string): number | null {
  if (text.length === 0 || text.length > 11) return null;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}
