import { useCommand, useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { PlanLine } from '@shared/contract/plan';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetChosen } from './chosen';
import { canRemove, isOwn, plannedIn } from './line';
import { useWhyStays } from './useWhyStays';

/**
 * Takes clients out of the plan of one week. What the plan made goes, and can be planned for the week after at one press; what
 * the user planned goes to the week after at once, because a contact that was agreed is not lost. Where nothing can go, it says why.
 */
export function useRemoval(week: string): (lines: readonly PlanLine[]) => Promise<void> {
  const { t } = useTranslation('plan');
  const client = useDbClient();
  const { offerUndo, showError } = useNotices();
  const sayWhyStays = useWhyStays();
  const { run } = useCommand('plan.remove');
  return useCallback(
    async (lines) => {
      const some = lines.filter(canRemove);
      if (some.length === 0) return sayWhyStays(lines);
      const own = new Set(some.filter(isOwn).map(({ clientId }) => clientId));
      const all = [...new Set(some.map(({ clientId }) => clientId))];
      const takeOut = async (isLater: (clientId: string) => boolean): Promise<boolean> => {
        for (const clientId of all) {
          // Another manager may have a contact with the client in the same week.
          const activityIds = some.filter((line) => line.clientId === clientId).flatMap(plannedIn);
          const removed = await run({ week, clientId, activityIds, postpone: isLater(clientId) });
          if (!removed.ok) return false;
        }
        forgetChosen();
        return all.length > 0;
      };
      const later = async (): Promise<void> => {
        const undone = await client.call('history.undo', {});
        if (!undone.ok) return showError(undone.error);
        if (await takeOut(() => true)) await offerUndo();
      };
      if (!(await takeOut((clientId) => own.has(clientId)))) return;
      const isOne = all.length === 1 && own.size === 0;
      await offerUndo(isOne ? { label: t('postpone'), run: () => void later() } : undefined);
    },
    [t, client, week, run, sayWhyStays, offerUndo, showError],
  );
}
