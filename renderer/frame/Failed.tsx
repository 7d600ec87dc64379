import { Button } from '@mantine/core';
import { useErrorText } from '@renderer/errors/useErrorText';
import type { ErrorData } from '@shared/errors';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';

/** In place of a view whose question failed: the error's sentence and a way to try again. */
export function Failed({ error, onRetry }: { error: ErrorData; onRetry?: () => void }) {
  const { t } = useTranslation(['errors', 'common']);
  const errorText = useErrorText();
  return (
    <div role="alert">
      <EmptyState
        title={t('title')}
        text={errorText(error)}
        action={onRetry && <Button onClick={onRetry}>{t('common:tryAgain')}</Button>}
      />
    </div>
  );
}
