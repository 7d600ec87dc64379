import { useCommand } from '@renderer/data';
import type { InputOf } from '@shared/contract';
import { useCallback } from 'react';

type Changes = Omit<InputOf<'clients.update'>, 'id'>;

/** Saves changed fields of a client; each is one step that can be undone. */
export function useClientUpdate(id: string): (changes: Changes) => void {
  const { run } = useCommand('clients.update');
  return useCallback((changes: Changes) => void run({ id, ...changes }), [run, id]);
}
