import type { Generated } from '@shared/contract/planWords';
import type { WeekPlan } from '@shared/domain/planner';

/** What is kept of a plan as a whole. */
export type Outcome = Pick<Generated, 'lines' | 'leftOut' | 'stretched' | 'obstacle'>;

export function outcomeOf({ lines, leftOut, stretched, obstacle }: WeekPlan): Outcome {
  const byCode: Record<string, number> = {};
  for (const { code } of leftOut) byCode[code] = (byCode[code] ?? 0) + 1;
  const generated = lines.filter(({ origin }) => origin === 'generated').length;
  return {
    lines: generated,
    leftOut: byCode,
    stretched: stretched && { ...stretched },
    obstacle,
  };
}

/** Several managers' outcomes as one; an obstacle only where all have one. */
export function joinedOutcome(outcomes: readonly Outcome[]): Outcome {
  const leftOut: Record<string, number> = {};
  let [factor, clients, lines] = [1, 0, 0];
  for (const each of outcomes) {
    lines += each.lines;
    for (const [code, count] of Object.entries(each.leftOut)) leftOut[code] = (leftOut[code] ?? 0) + count;
    if (each.stretched) {
      factor = Math.max(factor, each.stretched.factor);
      clients += each.stretched.clients;
    }
  }
  const blocked = outcomes.every(({ obstacle }) => obstacle !== null);
  return {
    ...{ lines, leftOut, stretched: clients === 0 ? null : { factor, clients } },
    obstacle: blocked ? (outcomes[0]?.obstacle ?? null) : null,
  };
}
