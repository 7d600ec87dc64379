import type { Progress } from '@shared/contract/transport';

export type Phase = 'reading' | 'checking' | 'writing' | 'indexing' | 'reverting';

/** Tells when long work should let others have a turn, and what to report then. */
export interface Pace {
  /** True when this slice has lasted long enough. Cheap enough to ask after every row. */
  due(): boolean;
  /** What to yield; begins the next slice. */
  report(phase: Phase, done: number, total: number): Progress;
}

/** Well below the 16 ms in which a view expects its answer. */
const SLICE_MS = 8;
/** Rows between two looks at the clock. */
const LOOK_EVERY = 8;

export function pacer(): Pace {
  let until = performance.now() + SLICE_MS;
  let asked = 0;
  return {
    due: () => ++asked % LOOK_EVERY === 0 && performance.now() >= until,
    report(phase, done, total) {
      until = performance.now() + SLICE_MS;
      return { phase, done, total, part: total === 0 ? 0 : Math.min(1, done / total) };
    },
  };
}
