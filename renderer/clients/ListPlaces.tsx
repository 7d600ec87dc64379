import { Button } from '@mantine/core';
import { IconCoins, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The ways from the list of clients to what they owe and to the trash. */
export function ListPlaces({ onTrash }: { onTrash: () => void }) {
  const { t } = useTranslation(['clients', 'payments']);
  const navigate = useNavigate();
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconCoins size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/receivables' })}
      >
        {t('payments:receivables.title')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={onTrash}
      >
        {t('trash')}
      </Button>
    </>
  );
}
