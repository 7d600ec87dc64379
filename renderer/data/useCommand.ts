import type { CommandName, InputOf, OutputOf } from '@shared/contract';
import type { ErrorCode, Result } from '@shared/errors';
import { useCallback, useState } from 'react';
import { useNotices } from '@renderer/errors/useNotices';
import { useDbClient } from './DbProvider';

export interface RunOptions {
  /** Errors the caller shows itself; all others become a notice with their sentence. */
  readonly handles?: readonly ErrorCode[] | 'all';
  /** After success offer "Undo" in a notice that names what was done. */
  readonly undo?: boolean;
}

export interface Command<M extends CommandName> {
  run(input: InputOf<M>, options?: RunOptions): Promise<Result<OutputOf<M>>>;
  /** At least one run is on its way. */
  readonly busy: boolean;
}

/** A change of the database. The views it touches refetch by themselves when it is committed. */
export function useCommand<M extends CommandName>(method: M): Command<M> {
  const client = useDbClient();
  const { showError, offerUndo } = useNotices();
  const [running, setRunning] = useState(0);

  const run = useCallback(
    async (input: InputOf<M>, options: RunOptions = {}) => {
      setRunning((count) => count + 1);
      const result = await client.call(method, input);
      setRunning((count) => count - 1);
      if (!result.ok) {
        const handled = options.handles === 'all' || options.handles?.includes(result.error.code);
        if (!handled) showError(result.error);
      } else if (options.undo) {
        void offerUndo();
      }
      return result;
    },
    [client, method, showError, offerUndo],
  );

  return { run, busy: running > 0 };
}
