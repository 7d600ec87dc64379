import type { InputOf, MethodName, OutputOf } from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import type { FromDatabase, Progress, WindowBridge } from '@shared/contract/transport';
import { assertNever, err, type ErrorData, type Result } from '@shared/errors';

export interface CallOptions {
  /** Aborting asks the database to stop; the call still ends with its result (`cancelled`). */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The typed door to the database process. A call always ends, with a value or an error; it never rejects. */
export interface DbClient {
  call<M extends MethodName>(
    method: M,
    input: InputOf<M>,
    options?: CallOptions,
  ): Promise<Result<OutputOf<M>>>;
  /** The database announced a commit that touched these topics. Returns the unsubscribe function. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  /** The database process ended and a new one answers: whatever was read may be old. */
  onReconnected(listener: () => void): () => void;
  /** An older file is brought to the present schema: the part that is done, 0…1; null when that is over. Tells at once how it stands. */
  onUpdating(listener: (part: number | null) => void): () => void;
  /** A call failed; told before the caller gets its result. */
  onFailed(listener: (error: ErrorData) => void): () => void;
}

interface Pending {
  readonly settle: (result: Result<unknown>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Opens the door over the bridge of the preload. One client per window, because the bridge has one listener. */
export function createDbClient(bridge: WindowBridge['db']): DbClient {
  const pending = new Map<number, Pending>();
  const changed = new Set<(topics: readonly Topic[]) => void>();
  const reconnected = new Set<() => void>();
  const updating = new Set<(part: number | null) => void>();
  const failed = new Set<(error: ErrorData) => void>();
  let updated: number | null = null;
  let lastId = 0;

  function receive(message: FromDatabase): void {
    switch (message.kind) {
      case 'result':
        pending.get(message.id)?.settle(message.result);
        return;
      case 'progress':
        pending.get(message.id)?.onProgress?.(message.progress);
        return;
      case 'changed':
        for (const listener of changed) listener(message.topics);
        return;
      case 'reconnected':
        for (const call of [...pending.values()]) call.settle(err('db-restarted'));
        for (const listener of reconnected) listener();
        return;
      case 'updating':
        updated = message.part;
        for (const listener of updating) listener(updated);
        return;
      default:
        assertNever(message);
    }
  }

  bridge.listen(receive);

  return {
    call<M extends MethodName>(method: M, input: InputOf<M>, options: CallOptions = {}) {
      const id = ++lastId;
      return new Promise<Result<OutputOf<M>>>((resolve) => {
        const cancel = (): void => bridge.send({ kind: 'cancel', id });
        pending.set(id, {
          onProgress: options.onProgress,
          settle: (result) => {
            pending.delete(id);
            options.signal?.removeEventListener('abort', cancel);
            if (!result.ok) for (const listener of failed) listener(result.error);
            // The database parsed and typed this answer by the same contract.
            resolve(result as Result<OutputOf<M>>);
          },
        });
        bridge.send({ kind: 'call', id, method, input });
        if (options.signal?.aborted) cancel();
        else options.signal?.addEventListener('abort', cancel);
      });
    },
    onChanged: (listener) => subscribe(changed, listener),
    onReconnected: (listener) => subscribe(reconnected, listener),
    onUpdating(listener) {
      listener(updated);
      return subscribe(updating, listener);
    },
    onFailed: (listener) => subscribe(failed, listener),
  };
}

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
