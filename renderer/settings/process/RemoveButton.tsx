import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface RemoveButtonProps {
  readonly name: string;
  /** Why it cannot go; null when it can. */
  readonly stays: string | null;
  readonly onRemove: () => void;
}

/** Takes a part of the process out, or says why it stays. */
export function RemoveButton({ name, stays, onRemove }: RemoveButtonProps) {
  const { t } = useTranslation('settings');
  const label = stays ?? t('process.remove', { name });
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={stays === null ? label : `${t('process.remove', { name })}: ${stays}`}
        data-disabled={stays !== null || undefined}
        aria-disabled={stays !== null}
        onClick={() => stays === null && onRemove()}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
