import { useCommand, useDb } from '@renderer/data';
import type { ProcessDefinition } from '@shared/domain/process';
import { useCallback } from 'react';
import { useTakenOut } from './useTakenOut';

export type ChangeProcess = (process: ProcessDefinition) => void;

/** The process and the way to keep a changed one at once; undefined until it is read. */
export function useProcess(): { process: ProcessDefinition | undefined; change: ChangeProcess } {
  const { data: process } = useDb('settings.process', {});
  const { run } = useCommand('settings.updateProcess');
  const waivesTakenOut = useTakenOut();
  const change = useCallback<ChangeProcess>(
    async (changed) => {
      const waive = process ? await waivesTakenOut(process, changed) : false;
      if (waive !== null) await run({ process: changed, waive }, { undo: true });
    },
    [process, waivesTakenOut, run],
  );
  return { process, change };
}
