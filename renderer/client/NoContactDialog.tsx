import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand } from '@renderer/data';
import { Form } from '@renderer/frame/Form';
import type { ClientCard } from '@shared/contract/client';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An explicit "no further contact" wants a reason (product.md §3.4). */
export function NoContactDialog({ client, onClose }: { client: ClientCard; onClose: () => void }) {
  const { t } = useTranslation(['client', 'common']);
  const [reason, setReason] = useState('');
  const { run: update, busy } = useCommand('clients.update');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await update({ id: client.id, noContactReason: reason.trim() }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <ContactModal title={t('noFurtherTitle', { name: client.name })} onClose={onClose} size={480}>
      <Form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <Text size="sm">{t('noFurtherText')}</Text>
          <TextInput
            label={t('reason')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={reason.trim() === ''}>
              {t('noFurtherSave')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
