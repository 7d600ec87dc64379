import type { DocumentLine } from './content';

/** What a line comes to, in the currency's smallest unit. `gross` = `net` + `vat`. */
export interface LineAmounts {
  readonly gross: number;
  readonly net: number;
  readonly vat: number;
}

/**
 * Quantity × price, rounded half up; the VAT within it is gross × rate ÷ (100 % + rate), rounded half up, so net and VAT
 * always add up to the gross. Integers only.
 */
export function lineAmounts({ quantity, price, vatRate }: DocumentLine): LineAmounts {
  const gross = divided(BigInt(quantity) * BigInt(price), 1000n);
  const rate = BigInt(vatRate ?? 0);
  const vat = divided(gross * rate, 10_000n + rate);
  return { gross: Number(gross), net: Number(gross - vat), vat: Number(vat) };
}

/** Sums of a table, and its VAT by rate in rising order; a rate of null is "without VAT". */
export interface Totals extends LineAmounts {
  readonly rates: readonly (LineAmounts & { readonly rate: number | null })[];
}

export function totalsOf(lines: readonly DocumentLine[]): Totals {
  const rates = new Map<number | null, LineAmounts>();
  for (const line of lines)
    rates.set(line.vatRate, added(rates.get(line.vatRate) ?? NOTHING, lineAmounts(line)));
  const sorted = [...rates]
    .sort(([a], [b]) => (a ?? -1) - (b ?? -1))
    .map(([rate, sums]) => ({ rate, ...sums }));
  return { ...[...rates.values()].reduce(added, NOTHING), rates: sorted };
}

const NOTHING: LineAmounts = { gross: 0, net: 0, vat: 0 };

const added = (a: LineAmounts, b: LineAmounts): LineAmounts => ({
  gross: a.gross + b.gross,
  net: a.net + b.net,
  vat: a.vat + b.vat,
});

/** Neither number is negative. */
const divided = (value: bigint, by: bigint): bigint => (value * 2n + by) / (by * 2n);
