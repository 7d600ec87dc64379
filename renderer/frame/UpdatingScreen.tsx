import { Progress } from '@mantine/core';
import { IconDatabaseCog } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';
import styles from './frame.module.css';

/** In place of everything while an older file is brought to the present schema: nothing can be asked of it meanwhile. */
export function UpdatingScreen({ part }: { part: number }) {
  const { t } = useTranslation('frame');
  const title = t('updatingTitle');
  return (
    <main className={styles.stopped} aria-busy>
      <EmptyState
        icon={<IconDatabaseCog size={40} stroke={1.5} aria-hidden />}
        title={title}
        text={t('updatingText')}
        action={<Progress value={part * 100} w={280} mt="sm" aria-label={title} />}
      />
    </main>
  );
}
