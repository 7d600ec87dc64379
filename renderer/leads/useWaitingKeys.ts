import { useContactDialogs } from '@renderer/activities';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useKeys } from '@renderer/keys';
import type { WaitingClient } from '@shared/contract/leads';
import { useTranslation } from 'react-i18next';
import { useNewDeal } from './useNewDeal';

/** What the keys do with the client that has the focus: the same as on a card of the board, and M begins a sale. */
export function useWaitingKeys(row: WaitingClient | undefined): void {
  const { t } = useTranslation(['keys', 'leads']);
  const { openPlan, openResult, openMove } = useContactDialogs();
  const openRecord = useOpenRecord();
  const newDeal = useNewDeal();
  const when = row !== undefined;
  const plan = (): void => row && openPlan({ clientId: row.clientId });
  useKeys('list', {
    KeyM: { label: t('leads:newDeal'), when, run: () => row && newDeal(row) },
    KeyP: { label: t('planNext'), when, run: plan },
    KeyD: { label: t('done'), when, run: () => (row?.next ? openResult(row.next) : plan()) },
    KeyS: { label: t('snooze'), when: row?.next != null, run: () => row?.next && openMove(row.next) },
    KeyE: { label: t('edit'), when, run: () => row && openRecord({ kind: 'client', id: row.clientId }) },
  });
}
