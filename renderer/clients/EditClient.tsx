import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand } from '@renderer/data';
import type { ClientCard } from '@shared/contract/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientForm } from './ClientForm';
import { type ClientDraft, draftOfClient, fieldsOfClient } from './clientDraft';

/** The dialog with all data of a client. */
export function EditClient({ client, onClose }: { client: ClientCard; onClose: () => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const [start] = useState(() => draftOfClient(client));
  const { run: update, busy } = useCommand('clients.update');
  const save = async (draft: ClientDraft): Promise<void> => {
    const result = await update({ id: client.id, ...fieldsOfClient(draft) }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <ContactModal title={t('editClient', { name: client.name })} onClose={onClose} size={720}>
      <ClientForm
        whole
        start={start}
        save={t('common:save')}
        busy={busy}
        onSave={(draft) => void save(draft)}
        onCancel={onClose}
      />
    </ContactModal>
  );
}
