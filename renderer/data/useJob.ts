import type { InputOf, JobName, OutputOf } from '@shared/contract';
import type { Progress } from '@shared/contract/transport';
import type { ErrorData, Result } from '@shared/errors';
import { useCallback } from 'react';
import { create } from 'zustand';
import { useDbClient } from './DbProvider';

export type JobState<Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: ErrorData };

export interface Job<M extends JobName> {
  readonly state: JobState<OutputOf<M>>;
  start(input: InputOf<M>): Promise<Result<OutputOf<M>>>;
  /** Asks the running work to stop; it ends as failed with `cancelled`. */
  cancel(): void;
  /** Forgets the outcome. */
  reset(): void;
}

const IDLE = { kind: 'idle' } as const;

/** Long work outlives the screen that started it, so its state is kept by method and not in the component. */
const useJobs = create<{ states: Readonly<Record<string, JobState<unknown>>> }>(() => ({ states: {} }));
const running = new Map<string, AbortController>();

function put(method: string, state: JobState<unknown>): void {
  useJobs.setState(({ states }) => ({ states: { ...states, [method]: state } }));
}

/** Long work of the database with progress; one run of each kind at a time. */
export function useJob<M extends JobName>(method: M): Job<M> {
  const client = useDbClient();
  // Only `start` below writes under this method, with its own output type.
  const state = useJobs(({ states }) => states[method] ?? IDLE) as JobState<OutputOf<M>>;

  const start = useCallback(
    async (input: InputOf<M>) => {
      running.get(method)?.abort();
      const controller = new AbortController();
      running.set(method, controller);
      const mine = (): boolean => running.get(method) === controller;
      put(method, { kind: 'running', progress: null });
      const result = await client.call(method, input, {
        signal: controller.signal,
        onProgress: (progress) => mine() && put(method, { kind: 'running', progress }),
      });
      if (mine()) {
        running.delete(method);
        put(
          method,
          result.ok ? { kind: 'done', value: result.value } : { kind: 'failed', error: result.error },
        );
      }
      return result;
    },
    [client, method],
  );
  const cancel = useCallback(() => running.get(method)?.abort(), [method]);
  const reset = useCallback(() => put(method, IDLE), [method]);

  return { state, start, cancel, reset };
}
