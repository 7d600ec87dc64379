import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';

/** For an address that no screen answers. */
export function NotFound() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t('notFoundTitle')}
      text={t('notFoundText')}
      action={<Button onClick={() => void navigate({ to: '/today' })}>{t('goToToday')}</Button>}
    />
  );
}
