import { Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useDb, useSettings } from '@renderer/data';
import type { CreateDialogProps } from '@renderer/frame/createDialogs';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientForm } from './ClientForm';
import { type ClientDraft, fieldsOfClient, newClientDraft } from './clientDraft';

/** The dialog for a new client; the card opens when it is saved. */
export function NewClient({ onClose }: CreateDialogProps) {
  const { t } = useTranslation('clients');
  const { me } = useSettings();
  const [start] = useState(() => newClientDraft(me));
  const { run: create, busy } = useCommand('clients.create');
  const open = useOpenRecord();
  const save = async (draft: ClientDraft): Promise<void> => {
    const result = await create(fieldsOfClient(draft), { undo: true });
    if (!result.ok) return;
    onClose();
    open({ kind: 'client', id: result.value.id });
  };
  return (
    <ContactModal title={t('newClient')} onClose={onClose} size={720}>
      <ClientForm
        start={start}
        save={t('create')}
        busy={busy}
        onSave={(draft) => void save(draft)}
        onCancel={onClose}
        belowName={(name) => <Similar name={name} onOpen={onClose} />}
      />
    </ContactModal>
  );
}

const MOST = 3;

/** Clients whose names are like the one that is typed, so that nobody is entered twice. */
function Similar({ name, onOpen }: { name: string; onOpen: () => void }) {
  const { t } = useTranslation('clients');
  const [text] = useDebouncedValue(name.trim(), 150);
  const { data } = useDb('search.find', { text, limit: 20 }, { enabled: text.length > 2 });
  const open = useOpenRecord();
  const similar = text.length > 2 ? (data ?? []).filter(({ kind }) => kind === 'client').slice(0, MOST) : [];
  if (similar.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt={4} role="status">
      {t('similar')}{' '}
      {similar.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => {
              onOpen();
              open({ kind: 'client', id });
            }}
          >
            {title}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}
