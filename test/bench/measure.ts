/** Times of one piece of work in milliseconds. */
export interface Timing {
  readonly runs: number;
  readonly median: number;
  /** 95 of 100 runs were at least as fast. */
  readonly p95: number;
}

/** A case and its floor, measured in turn so that both meet the same state of the machine. */
export interface Compared {
  readonly door: Timing;
  /** Median of the processor's time for the door, which other programs on the machine disturb less. */
  readonly processor: number;
  readonly floor: Timing;
  /** Door ÷ floor, medians. */
  readonly ratio: number;
}

const WARM_UP = 10;

/** Runs both alternately `runs` times; the number of the run chooses the input, so that no answer is kept warm. */
export async function compare(
  runs: number,
  door: (run: number) => Promise<unknown> | unknown,
  floor: (run: number) => unknown,
): Promise<Compared> {
  const times = { door: [] as number[], floor: [] as number[], processor: [] as number[] };
  for (let run = -WARM_UP; run < runs; run += 1) {
    const before = process.cpuUsage();
    const first = performance.now();
    await door(run + WARM_UP);
    const used = process.cpuUsage(before);
    const second = performance.now();
    floor(run + WARM_UP);
    const third = performance.now();
    if (run < 0) continue;
    times.processor.push((used.user + used.system) / 1_000);
    times.door.push(second - first);
    times.floor.push(third - second);
  }
  const { median: processor } = timing(times.processor);
  const result = { door: timing(times.door), floor: timing(times.floor), processor };
  return { ...result, ratio: result.door.median / result.floor.median };
}

export function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
  return { runs: sorted.length, median: at(0.5), p95: at(0.95) };
}
