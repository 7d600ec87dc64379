import { Stack } from '@mantine/core';
import { ClientField } from '@renderer/activities/ClientField';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useDb } from '@renderer/data';
import type { CreateDialogProps } from '@renderer/frame/createDialogs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonForm } from './PersonForm';
import { newPersonDraft } from './personDraft';

/** The dialog for a new person of a client, which is asked for when it is not known. */
export function NewPerson({ from, onClose }: CreateDialogProps) {
  const { t } = useTranslation('client');
  const [clientId, setClientId] = useState<string | null>(from.clientId ?? null);
  const [start] = useState(newPersonDraft);
  const { data } = useDb('activities.choices', { clientId: clientId ?? '' }, { enabled: clientId !== null });
  const { run: create, busy } = useCommand('people.create');
  const title = from.clientId && data ? t('newPersonAt', { client: data.clientName }) : t('newPerson');
  return (
    <ContactModal title={title} onClose={onClose}>
      <Stack gap="md">
        {!from.clientId && <ClientField value={clientId} onChange={setClientId} />}
        <PersonForm
          start={start}
          save={t('addPerson')}
          busy={busy}
          ready={clientId !== null}
          onCancel={onClose}
          onSave={async (fields) => {
            const result = await create({ clientId: clientId ?? '', ...fields }, { undo: true });
            if (result.ok) onClose();
          }}
        />
      </Stack>
    </ContactModal>
  );
}
