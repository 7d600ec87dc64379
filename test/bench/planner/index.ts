import { generateWeek, triage } from '@shared/domain/planner';
import { type Timing, timing } from '../measure';
import { buildPlanRequest } from './build';

export { buildPlanRequest } from './build';

/** One size of the planner's bench. */
export interface PlanTiming {
  readonly clients: number;
  readonly lines: number;
  readonly leftOut: number;
  /** On the clock on the wall. */
  readonly wall: Timing;
  /** Median of the processor's time in milliseconds. */
  readonly processor: number;
}

/** How long a week takes to generate, request already in memory (goals: 10,000 clients 100 ms, 100,000 one second). */
export function measurePlanner(sizes: readonly number[] = [10_000, 100_000], runs = 15): PlanTiming[] {
  return sizes.map((clients) => {
    const request = buildPlanRequest(clients);
    return { clients, ...measured(runs, () => generateWeek(request)) };
  });
}

/** How long it takes to spread so many overdue lines over as many weeks as they need. */
export function measureTriage(clients = 5_000, runs = 5): PlanTiming {
  const { candidates: overdue, week: _week, ...request } = buildPlanRequest(clients);
  return { clients, ...measured(runs, () => triage({ ...request, overdue, weeks: 60 })) };
}

function measured(
  runs: number,
  work: () => { readonly lines: readonly unknown[]; readonly leftOut: readonly unknown[] },
): Omit<PlanTiming, 'clients'> {
  const { lines, leftOut } = work();
  const wall: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    work();
    wall.push(performance.now() - start);
    const used = process.cpuUsage(before);
    processor.push((used.user + used.system) / 1_000);
  }
  return {
    lines: lines.length,
    leftOut: leftOut.length,
    wall: timing(wall),
    processor: timing(processor).median,
  };
}
