import { Alert, Button, Group } from '@mantine/core';
import { useCommand } from '@renderer/data';
import type { ClientCard } from '@shared/contract/client';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that the client is deleted and brings it back. */
export function InTrash({ client }: { client: ClientCard }) {
  const { t } = useTranslation(['client', 'common']);
  const { run: restore, busy } = useCommand('clients.restore');
  return (
    <Alert color="gray" icon={<IconTrash size={18} aria-hidden />}>
      <Group justify="space-between">
        {t('inTrash')}
        <Button size="compact-sm" loading={busy} onClick={() => void restore({ ids: [client.id] })}>
          {t('common:restore')}
        </Button>
      </Group>
    </Alert>
  );
}
