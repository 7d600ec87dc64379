import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';

/** In place of a list whose filter lets nothing through. */
export function NothingFits({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <EmptyState
      title={t('emptyFilter')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('clearFilter')}
        </Button>
      }
    />
  );
}
