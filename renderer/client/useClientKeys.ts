import { useContactDialogs } from '@renderer/activities';
import { useKeys } from '@renderer/keys';
import { useCreate } from '@renderer/frame/create';
import type { ClientCard } from '@shared/contract/client';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing';

/** Keys of the card: plan, done, move the next contact, edit (`design.md`, "Keys"). */
export function useClientKeys(client: ClientCard): void {
  const { t } = useTranslation('keys');
  const { openPlan, openResult, openMove } = useContactDialogs();
  const { next, id, deleted } = client;
  useKeys('screen', {
    KeyP: { when: !deleted, label: t('planNext'), run: () => openPlan({ clientId: id }) },
    KeyL: {
      when: !deleted,
      label: t('logTalk'),
      run: () => useCreate.getState().open('talk', { clientId: id }),
    },
    KeyD: { when: next !== null, label: t('done'), run: () => next && openResult(next) },
    KeyS: { when: next !== null, label: t('snooze'), run: () => next && openMove(next) },
    KeyE: {
      when: !deleted,
      label: t('edit'),
      run: () => useEditing.getState().edit({ kind: 'client', client }),
    },
  });
}
