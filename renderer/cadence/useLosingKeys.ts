import { useContactDialogs } from '@renderer/activities';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useKeys } from '@renderer/keys';
import type { LosingClient } from '@shared/contract/cadence';
import { useTranslation } from 'react-i18next';
import type { Chosen } from './useChosen';

/** As on a card of the board; with rows chosen, P plans a contact for all of them. */
export function useLosingKeys(row: LosingClient | undefined, chosen: Chosen, planMany: () => void): void {
  const { t } = useTranslation(['keys', 'cadence']);
  const { openPlan, openResult, openMove } = useContactDialogs();
  const openRecord = useOpenRecord();
  const when = row !== undefined;
  const plan = (): void => {
    if (chosen.count > 0) planMany();
    else if (row) openPlan({ clientId: row.clientId });
  };
  useKeys('list', {
    'mod+KeyA': { label: t('cadence:chooseAll'), run: chosen.all },
    KeyP: { label: t('planNext'), when: when || chosen.count > 0, run: plan },
    KeyD: { label: t('done'), when, run: () => (row?.next ? openResult(row.next) : plan()) },
    KeyS: { label: t('snooze'), when: row?.next != null, run: () => row?.next && openMove(row.next) },
    KeyE: { label: t('edit'), when, run: () => row && openRecord({ kind: 'client', id: row.clientId }) },
  });
}
