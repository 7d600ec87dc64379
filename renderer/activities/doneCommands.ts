import { useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useCallback } from 'react';

/**
 * The commands that finished contacts in this window, by contact: undoing the command takes the next contact back that
 * was planned with it.
 */
const commands = new Map<string, number>();

/** Notes the latest command as the one that finished this contact. */
export function useRememberDone(): (activityId: string) => void {
  const client = useDbClient();
  return useCallback(
    (activityId) => {
      void client.call('history.next', {}).then((next) => {
        if (next.ok && next.value.undo?.name === 'activities.done')
          commands.set(activityId, next.value.undo.seq);
      });
    },
    [client],
  );
}

/** Takes "done" back: the whole command when it was given in this window, else the contact becomes planned again. */
export function useUndone(): (activityId: string) => Promise<void> {
  const client = useDbClient();
  const { undo, showError } = useNotices();
  return useCallback(
    async (activityId) => {
      const seq = commands.get(activityId);
      commands.delete(activityId);
      if (seq !== undefined) return undo(seq);
      const reopened = await client.call('activities.reopen', { id: activityId });
      if (!reopened.ok) showError(reopened.error);
    },
    [client, undo, showError],
  );
}
