import { Button, Code, Group } from '@mantine/core';
import { useStopped } from '@renderer/data';
import { useErrorText } from '@renderer/errors/useErrorText';
import { useNotices } from '@renderer/errors/useNotices';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ErrorCode, ErrorData } from '@shared/errors';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';
import styles from './frame.module.css';

const RestoreButton = lazy(async () => ({
  default: (await import('@renderer/settings/RestoreButton')).RestoreButton,
}));

/** What only another file mends. */
const RESTORABLE: ReadonlySet<ErrorCode> = new Set([
  'db-damaged',
  'db-not-cuepoint',
  'db-newer',
  'db-failed',
]);

interface StoppedScreenProps {
  readonly error: ErrorData;
  readonly onRetry?: () => void;
  /** The screens that come next show another file. */
  readonly onRestored?: () => Promise<void>;
}

/** In place of everything when the database cannot be used: what happened, what was kept, what to do. */
export function StoppedScreen({ error, onRetry, onRestored }: StoppedScreenProps) {
  const { t } = useTranslation(['frame', 'common']);
  const errorText = useErrorText();
  const { showError } = useNotices();
  const cache = useQueryClient();

  const tryAgain = async (): Promise<void> => {
    useStopped.getState().clear();
    await cache.resetQueries();
    onRetry?.();
  };
  const goOn = async (): Promise<void> => {
    await onRestored?.();
    await tryAgain();
  };
  const openFolder = async (): Promise<void> => {
    const result = await window.cuepoint.app.openDataFolder();
    if (!result.ok) showError(result.error);
  };

  return (
    <main className={styles.stopped} role="alert">
      <EmptyState
        icon={<IconDatabaseOff size={40} stroke={1.5} aria-hidden />}
        title={t('stoppedTitle')}
        text={errorText(error)}
        action={
          <>
            <Code>{window.cuepoint.app.dataFolder}</Code>
            <Group mt="sm">
              <Button onClick={() => void tryAgain()}>{t('common:tryAgain')}</Button>
              <Button variant="default" onClick={() => void openFolder()}>
                {t('openDataFolder')}
              </Button>
              {RESTORABLE.has(error.code) && (
                <Suspense>
                  <RestoreButton onRestored={goOn} onOpenFolder={() => void openFolder()} />
                </Suspense>
              )}
            </Group>
          </>
        }
      />
    </main>
  );
}
