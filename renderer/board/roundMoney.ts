import type { Format } from '@renderer/format';
import type { Money } from '@shared/contract/values';
import { currencyDigits } from '@shared/domain/money';

/** From here on "1.2M" says enough, in units of the currency. */
const LARGE = 1_000_000;

/** An amount where there is little room: without cents, from a million on shortened. The exact one is in the tooltip. */
export function roundMoney(money: Money, format: Pick<Format, 'money' | 'moneyShort'>): string {
  const unit = 10 ** currencyDigits(money.currency);
  const units = Math.round(money.minor / unit);
  if (Math.abs(units) >= LARGE) return format.moneyShort(money);
  return format.money({ minor: units * unit, currency: money.currency });
}
