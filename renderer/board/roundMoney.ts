import type { Format } from '@renderer/format';
import type { Money } from '@shared/contract/values';
import { type Currency, currencyDigits } from '@shared/domain/money';

/** From here on "1.2M" says enough, in units of the currency. */
const LARGE = 1_000_000;

/** An amount where there is little room: without cents, from a million on shortened. The exact one is in the tooltip. */
export function roundMoney(money: Money, format: Pick<Format, 'money' | 'moneyShort'>): string {
  const unit = 10 ** currencyDigits(money.currency);
  const units = Math.round(money.minor / unit);
  if (Math.abs(units) >= LARGE) return format.moneyShort(money);
  return format.money({ minor: units * unit, currency: money.currency });
}

/** Letters that the narrowest column has room for. */
const ROOM = 18;

/**
 * Sums of several currencies in the head of a column: all of them where they fit, else the user's own (or the first) and how many
 * there are besides, because an amount that is cut in the middle is a wrong one. All are in the tooltip.
 */
export function headSum(
  sums: readonly Money[],
  own: Currency,
  format: Pick<Format, 'money' | 'moneyShort'>,
): string {
  const [first, ...others] = sums.toSorted((a, b) => Number(b.currency === own) - Number(a.currency === own));
  if (first === undefined) return '';
  const all = sums.map((sum) => roundMoney(sum, format)).join(' + ');
  if (others.length === 0 || all.length <= ROOM) return all;
  return `${roundMoney(first, format)} +${others.length}`;
}
