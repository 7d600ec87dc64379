import { useCommand } from '@renderer/data';
import type { Settings } from '@shared/contract/settings';
import { useCallback } from 'react';

/** Keeps a changed setting at once and offers to undo it. */
export function useSave(): (changed: Partial<Settings>) => void {
  const { run } = useCommand('settings.update');
  return useCallback((changed) => void run(changed, { undo: true }), [run]);
}
