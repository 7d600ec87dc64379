import { Button, Text } from '@mantine/core';
import { useNotices } from '@renderer/errors/useNotices';
import { IconFolderOpen, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupRow } from './BackupRow';
import { KeptRow } from './KeptRow';
import { RestoreRow } from './RestoreRow';
import { SettingRow } from './SettingRow';
import styles from './settings.module.css';

/** Where everything lies, and the way to what was deleted. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const { showError } = useNotices();
  const { dataFolder, version } = window.cuepoint.app;
  const id = useId();
  const openFolder = async (): Promise<void> => {
    const opened = await window.cuepoint.app.openDataFolder();
    if (!opened.ok) showError(opened.error);
  };
  return (
    <>
      <SettingRow id={`${id}folder`} label={t('data.folder')} hint={t('data.folderHint')}>
        <Text size="sm" className={styles.path ?? ''}>
          {dataFolder}
        </Text>
        <Button
          variant="default"
          mt="sm"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => void openFolder()}
        >
          {t('data.open')}
        </Button>
      </SettingRow>
      <BackupRow id={`${id}backup`} />
      <RestoreRow id={`${id}restore`} onOpenFolder={() => void openFolder()} />
      <KeptRow id={`${id}kept`} onOpenFolder={() => void openFolder()} />
      <SettingRow id={`${id}trash`} label={t('data.trash')} hint={t('data.trashHint')}>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/clients" search={{ deleted: 'yes' }} {...props} />}
        >
          {t('data.openTrash')}
        </Button>
      </SettingRow>
      <SettingRow id={`${id}version`} label={t('data.version')}>
        <Text size="sm">{version}</Text>
      </SettingRow>
    </>
  );
}
