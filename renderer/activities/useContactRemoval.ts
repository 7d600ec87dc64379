import { useCommand, useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';
import { useTranslation } from 'react-i18next';
import { useContactDialogs } from './dialogs';

/** Plans the next contact while the notice stands; P plans it everywhere else. */
const PLAN_KEY = 'shift+KeyP';

export type RemovableContact = Pick<Activity, 'id' | 'clientId' | 'dealId' | 'status'>;

export interface ContactRemoval {
  /** It does not take place; of a contact that comes again the next one is planned. Resolves to whether it went. */
  callOff(contact: RemovableContact): Promise<boolean>;
  /** It was noted by mistake, whether it is planned or took place. Resolves to whether it went. */
  remove(contact: RemovableContact): Promise<boolean>;
  readonly busy: boolean;
}

/**
 * Takes one contact away in an undoable step. A client who is left without a next contact by it is not forgotten: the notice says so and leads
 * on to planning one (`product.md` §4).
 */
export function useContactRemoval(): ContactRemoval {
  const { t } = useTranslation('activities');
  const today = useToday();
  const client = useDbClient();
  const { offerUndo } = useNotices();
  const { openPlan } = useContactDialogs();
  const { run: cancel, busy: cancelling } = useCommand('activities.cancel');
  const { run: remove, busy: removing } = useCommand('activities.remove');

  const tell = async ({ clientId, dealId, status }: RemovableContact): Promise<void> => {
    const card = status === 'planned' ? await client.call('clients.card', { id: clientId, today }) : null;
    if (!card?.ok || card.value.next !== null || card.value.noContactReason !== null) return offerUndo();
    await offerUndo({
      why: t('leftWithoutNext', { client: card.value.name }),
      label: t('planNext'),
      combo: PLAN_KEY,
      run: () => openPlan({ clientId, dealId }),
    });
  };
  return {
    busy: cancelling || removing,
    callOff: async (contact) => {
      const { ok } = await cancel({ ids: [contact.id] });
      if (ok) void tell(contact);
      return ok;
    },
    remove: async (contact) => {
      const { ok } = await remove({ id: contact.id });
      if (ok) void tell(contact);
      return ok;
    },
  };
}
