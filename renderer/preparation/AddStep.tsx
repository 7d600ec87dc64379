import { TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import type { Deal } from '@shared/contract/deal';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './preparation.module.css';

/** A quiet field under the steps: a title and Enter add one more, a working day before the event until it is told otherwise. */
export function AddStep({ deal }: { deal: Deal }) {
  const { t } = useTranslation('preparation');
  const { run, busy } = useCommand('preparation.add');
  const [title, setTitle] = useState('');
  const press = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'Enter' || event.repeat || busy || title.trim() === '') return;
    const result = await run({ dealId: deal.id, title, offset: -1 }, { undo: true });
    if (result.ok) setTitle('');
  };
  return (
    <TextInput
      className={styles.add}
      variant="unstyled"
      leftSection={<IconPlus size={16} aria-hidden />}
      aria-label={t('newStep')}
      placeholder={t('addStep')}
      value={title}
      maxLength={200}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={(event) => void press(event)}
    />
  );
}
