import { ActionIcon } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
import { useContactRemoval } from './useContactRemoval';

/** In the line of a contact that took place: it was noted by mistake. It stands there while the line is pointed at or has the focus. */
export function RemoveContact({ contact }: { contact: Activity }) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const { remove, busy } = useContactRemoval();
  const label = t('ends.removeOf', { day: format.day(contact.doneDay ?? contact.day) });
  return (
    <ActionIcon
      className={styles.removeContact}
      size="xs"
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={busy}
      onClick={() => void remove(contact)}
    >
      <IconTrash size={14} aria-hidden />
    </ActionIcon>
  );
}
