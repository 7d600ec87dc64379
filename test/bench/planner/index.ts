import { generateWeek } from '@shared/domain/planner';
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
    const { lines, leftOut } = generateWeek(request);
    const wall: number[] = [];
    const processor: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const before = process.cpuUsage();
      const start = performance.now();
      generateWeek(request);
      wall.push(performance.now() - start);
      const used = process.cpuUsage(before);
      processor.push((used.user + used.system) / 1_000);
    }
    const counts = { lines: lines.length, leftOut: leftOut.length };
    return { clients, ...counts, wall: timing(wall), processor: timing(processor).median };
  });
}
