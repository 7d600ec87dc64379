import type { Checkpoints } from '@db/connection/checkpoints';
import type { Store } from '@db/connection/open';
import type { CommandClock } from '@db/log/command';
import type { Topic } from '@shared/contract/define';
import type { Progress } from '@shared/contract/transport';
import type { createQueue } from './queue';

export interface EngineOptions extends CommandClock {
  readonly store: Store;
  /** Called after each commit with what it touched. */
  readonly changed: (topics: readonly Topic[]) => void;
  readonly file: (token: string) => { path: string; name: string };
  /** Slow calls and unexpected errors end here. */
  readonly log: (line: string) => void;
  /**
   * How long, in milliseconds after an answer for the first picture, the code of all other methods is not loaded yet: the window
   * draws with what it has, and both would want the processor. At once when left out.
   */
  readonly drawingMs?: number;
}

export interface CallOptions {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** What a call runs in: what the engine was made of, and what it keeps for all calls. */
export interface Running extends EngineOptions {
  readonly checkpoints: Checkpoints;
  /** Commands and long work, one after another; long work holds the writer over many slices, queries do not wait for it. */
  readonly queue: ReturnType<typeof createQueue>;
}
