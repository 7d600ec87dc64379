import type { LeftOut, WeekPlan } from './answer';

/**
 * How far the intervals stretch when the week is too small (`product.md` §5). Cadences come in by elapsed ÷ ideal, so leaving out those
 * below a number is the same as making every ideal interval that many times as long: 1.4 means 14 days have become 20.
 * Null when nobody waits longer than ideal for lack of room.
 */
export function stretchOf(leftOut: readonly LeftOut[]): WeekPlan['stretched'] {
  let [factor, clients] = [1, 0];
  for (const { code, reasons } of leftOut) {
    if (code !== 'no-room') continue;
    const cadence = reasons.find(({ kind }) => kind === 'cadence');
    if (!cadence || cadence.urgency <= 1) continue;
    clients += 1;
    factor = Math.max(factor, cadence.urgency);
  }
  return clients === 0 ? null : { factor, clients };
}
