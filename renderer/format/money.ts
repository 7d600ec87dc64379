import type { Money } from '@shared/contract/values';

export type { Money };

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** An amount with its currency; cents are shown only when there are any. Exact for every safe integer. */
export function formatMoney(
  money: Money,
  locale: string,
  notation: 'standard' | 'compact' = 'standard',
): string {
  const format = formatFor(locale, {
    style: 'currency',
    currency: money.currency,
    trailingZeroDisplay: 'stripIfInteger',
    ...(notation === 'compact' ? { notation, maximumFractionDigits: 1, minimumFractionDigits: 0 } : {}),
  });
  return format.format(decimal(money.minor, digitsOf(money.currency)));
}

export function formatNumber(value: number, locale: string): string {
  return formatFor(locale, {}).format(value);
}

/** How many digits a currency has after its decimal sign: 2 for most, 0 for the yen. */
export function digitsOf(currency: string): number {
  return formatFor('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as a decimal number in text, without going through a float. */
function decimal(minor: number, digits: number): Intl.StringNumericLiteral {
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${sign}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}` as Intl.StringNumericLiteral;
}
