import { setTimeout as sleep } from 'node:timers/promises';
import { lateCheckpoints } from '@db/connection/checkpoints';
import { errorData } from '@db/connection/errors';
import type { InputOf, MethodName, OutputOf } from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import { ok, type Result } from '@shared/errors';
import { answerFirst } from './first';
import { followClients, followSettings } from './follow';
import type { CallOptions, EngineOptions, Running } from './options';
import { createQueue } from './queue';

/** Everything the contract offers over one open file. The window, the command line and the tests use the same one. */
export interface Engine {
  call<M extends MethodName>(
    method: M,
    input: InputOf<M>,
    options?: CallOptions,
  ): Promise<Result<OutputOf<M>>>;
  /** The same for a caller that is not typed: the name and the input come over a port. */
  callUnknown(method: string, input: unknown, options?: CallOptions): Promise<Result<unknown>>;
  /** Resolves when every command, job and follow-up that was called before has ended. */
  settled(): Promise<void>;
}

const SLOW_MS = 40;

export function createEngine(options: EngineOptions): Engine {
  const following = { ...options, queue: createQueue() };
  const running: Running = {
    ...following,
    checkpoints: lateCheckpoints(options.store.raw, options.log),
    changed(topics: readonly Topic[]) {
      options.changed(topics);
      if (topics.includes('settings')) followSettings(following);
      else if (topics.includes('clients')) followClients(following);
    },
  };
  followSettings(following);
  const { drawingMs = 0 } = options;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const later = loadedOnce(async () => {
    const still = drawnAt - performance.now();
    if (still > 0) await sleep(still);
    return import('./dispatch');
  });
  const callUnknown: Engine['callUnknown'] = async (method, input, call = {}) => {
    let started = performance.now();
    running.checkpoints.called();
    try {
      const first = answerFirst(running.store.reader, method, input);
      if (first) {
        drawnAt = performance.now() + drawingMs;
        return ok(first.value);
      }
      const { dispatch } = later.now() ?? (await later.loading());
      started = performance.now();
      return ok(await dispatch(running, method, input, call));
    } catch (thrown) {
      const error = errorData(thrown);
      if (error.code === 'unexpected')
        options.log(`${method}: ${thrown instanceof Error ? thrown.stack : thrown}`);
      return { ok: false, error };
    } finally {
      const took = performance.now() - started;
      if (took > SLOW_MS) options.log(`slow: ${method} ${took.toFixed(0)} ms`);
    }
  };
  return {
    callUnknown,
    settled: async () => {
      // Calls that wait for their code take their turns in the queue before this one does.
      await later.asked();
      await running.queue.run(() => undefined);
    },
    call: (method, input, call) => callUnknown(method, input, call) as never,
  };
}

/** Code that is fetched when it is first needed; from then on it is there at once. */
function loadedOnce<Code>(fetch: () => Promise<Code>) {
  let there: Code | null = null;
  let coming: Promise<Code> | null = null;
  async function load(): Promise<Code> {
    try {
      there = await fetch();
      return there;
    } finally {
      coming = null;
    }
  }
  return {
    now: () => there,
    /** Fetches it, also again after it could not be fetched. */
    loading: () => (coming ??= load()),
    /** Resolves when nobody waits for it. */
    asked: async () => {
      await coming?.catch(() => undefined);
    },
  };
}
