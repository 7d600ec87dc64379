import { useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useNames } from '@renderer/format';
import { chosen } from '@renderer/frame/question';
import { type ProcessDefinition, rulesTakenOut } from '@shared/domain/process';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether what is open on deals is to be waived; null: the process stays as it is. */
type WaivesTakenOut = (before: ProcessDefinition, after: ProcessDefinition) => Promise<boolean | null>;

/** Asks what becomes of the control points that running deals still wait for when their rules are taken out. */
export function useTakenOut(): WaivesTakenOut {
  const { t } = useTranslation('settings');
  const names = useNames();
  const client = useDbClient();
  const { showError } = useNotices();
  return useCallback<WaivesTakenOut>(
    async (before, after) => {
      const gone = rulesTakenOut(before, after).map(({ key }) => key);
      if (gone.length === 0) return false;
      const open = await client.call('settings.openPoints', { keys: gone });
      if (!open.ok) {
        showError(open.error);
        return null;
      }
      const { deals, held } = open.value;
      if (deals === 0) return false;
      const points = gone.map((key) => names.point({ key, title: '' })).join(', ');
      const waiting = t('process.takenOut.open', { count: deals, points });
      const answer = await chosen({
        title: t('process.takenOut.title'),
        text: held > 0 ? `${waiting} ${t('process.takenOut.held')}` : waiting,
        confirm: t('process.takenOut.waive'),
        other: t('process.takenOut.leave'),
      });
      return answer === null ? null : answer === 'confirm';
    },
    [client, names, showError, t],
  );
}
