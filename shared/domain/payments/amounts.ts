/** What a line of the schedule asks for: a share of the deal's amount, or a fixed sum. */
export interface LineAsk {
  /** Hundredths of a percent, 1 to 10,000; null: a fixed sum. */
  readonly share: number | null;
  /** The fixed sum, smallest unit of the currency; of a share it is what was reckoned last. */
  readonly amount: number;
}

/** The whole of a schedule's shares, in hundredths of a percent. */
export const WHOLE_SHARE = 10_000;

/**
 * The amounts of a schedule's lines for a deal over `total` (null: no amount yet, shares are 0). Fixed sums come off
 * first, the shares divide what is left; shares of 100 % together give exactly the deal's amount. Cents that do not
 * divide go to the lines with the largest remainder, the earlier one first. No fraction is ever a float.
 */
export function lineAmounts(total: number | null, lines: readonly LineAsk[]): number[] {
  const fixed = lines.reduce((sum, { share, amount }) => sum + (share === null ? amount : 0), 0);
  const rest = BigInt(Math.max(0, (total ?? 0) - fixed));
  const whole = BigInt(WHOLE_SHARE);
  const quotas = lines.map(({ share }) => rest * BigInt(share ?? 0));
  // Half a unit goes up: only where the shares together are not 100 %.
  const target = (2n * quotas.reduce((sum, quota) => sum + quota, 0n) + whole) / (2n * whole);
  const floors = quotas.map((quota) => quota / whole);
  const missing = Number(target - floors.reduce((sum, floor) => sum + floor, 0n));
  const favoured = new Set(
    quotas
      .map((quota, index) => ({ remainder: quota % whole, index }))
      .filter(({ index }) => lines[index]?.share !== null)
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return lines.map(({ share, amount }, index) =>
    share === null ? amount : Number(floors[index] ?? 0n) + (favoured.has(index) ? 1 : 0),
  );
}

/** The sum of all shares, in hundredths of a percent; 10,000 covers the deal, 0: the schedule has fixed sums only. */
export const sumOfShares = (lines: readonly LineAsk[]): number =>
  lines.reduce((sum, { share }) => sum + (share ?? 0), 0);

/**
 * The VAT that is included in a gross amount at a rate in hundredths of a percent (null: without VAT, 0). Each line is
 * rounded for itself to the smallest unit, half a unit up, as on an invoice; what is left is the net amount.
 */
export function includedVat(gross: number, rate: number | null): number {
  if (rate === null || rate === 0) return 0;
  const parts = BigInt(rate) + BigInt(WHOLE_SHARE);
  return Number((2n * BigInt(gross) * BigInt(rate) + parts) / (2n * parts));
}
