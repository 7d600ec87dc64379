import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconX } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';
import { usePreview } from './preview';
import { previews } from './previews';
import { ScreenBoundary } from './ScreenBoundary';
import { useOpenRecord } from './useOpenRecord';

/** The panel on the right: a client or deal beside the list it was found in. */
export function PreviewPanel() {
  const { t } = useTranslation('frame');
  const { shown, hide } = usePreview();
  const openRecord = useOpenRecord();
  const Preview = shown ? previews[shown.kind] : undefined;
  if (!shown || !Preview) return null;
  return (
    <aside className={styles.preview} aria-label={t('preview')} data-over={shown.over}>
      <div className={styles.previewHead}>
        <Tooltip label={t('openWhole')}>
          <ActionIcon aria-label={t('openWhole')} onClick={() => openRecord(shown)}>
            <IconArrowsMaximize size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('closePreview')}>
          <ActionIcon aria-label={t('closePreview')} onClick={hide}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <ScreenBoundary resetKey={shown.id}>
        <Suspense>
          <Preview id={shown.id} />
        </Suspense>
      </ScreenBoundary>
    </aside>
  );
}
