/**
 * A percentage as people type it ("33,33", "50 %") in hundredths of a percent; digits beyond those are not read.
 * Null: empty, no number, or not between `least` and 100 %.
 */
export function parsePercent(text: string, least = 1): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s%]/g, ''));
  if (!found) return null;
  const hundredths = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return hundredths >= least && hundredths <= 10_000 ? hundredths : null;
}

/** "33.33", "50": hundredths of a percent as a decimal with the language's sign. */
export function percentText(hundredths: number, decimal: ',' | '.'): string {
  const [whole, rest] = [Math.trunc(hundredths / 100), hundredths % 100];
  return rest === 0 ? String(whole) : `${whole}${decimal}${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}
