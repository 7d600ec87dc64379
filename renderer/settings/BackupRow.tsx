import { Button, Progress } from '@mantine/core';
import { useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SettingRow } from './SettingRow';

/** A checked copy of the database, written where the user wants it. */
export function BackupRow({ id }: { id: string }) {
  const { t } = useTranslation('settings');
  const { say, showError } = useNotices();
  const today = useToday();
  const { state, start } = useJob('backup.create');
  const running = state.kind === 'running';
  const create = async (): Promise<void> => {
    const place = await window.cuepoint.app.chooseBackupPlace(`Cuepoint ${today}.sqlite`);
    if (!place) return;
    const made = await start({ token: place.token });
    if (made.ok) say(t('data.backedUp', { name: made.value.name }));
    else showError(made.error);
  };
  return (
    <SettingRow id={id} label={t('data.backup')} hint={t('data.backupHint')}>
      <Button
        variant="default"
        leftSection={<IconDatabaseExport size={16} aria-hidden />}
        loading={running}
        onClick={() => void create()}
      >
        {t('data.backupNow')}
      </Button>
      {running && (
        <Progress value={(state.progress?.part ?? 0) * 100} mt="sm" size="sm" aria-label={t('data.backup')} />
      )}
    </SettingRow>
  );
}
