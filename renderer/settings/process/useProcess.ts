import { useCommand, useDb } from '@renderer/data';
import type { ProcessDefinition } from '@shared/domain/process';
import { useCallback } from 'react';

export type ChangeProcess = (process: ProcessDefinition) => void;

/** The process and the way to keep a changed one at once; undefined until it is read. */
export function useProcess(): { process: ProcessDefinition | undefined; change: ChangeProcess } {
  const { data: process } = useDb('settings.process', {});
  const { run } = useCommand('settings.updateProcess');
  const change = useCallback<ChangeProcess>(
    (changed) => void run({ process: changed }, { undo: true }),
    [run],
  );
  return { process, change };
}
