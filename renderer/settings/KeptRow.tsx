import { Button, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SettingRow } from './SettingRow';

/** What restoring and newer versions left beside the database; nothing as long as there is none of it. */
export function KeptRow({ id, onOpenFolder }: { id: string; onOpenFolder: () => void }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { data: kept } = useDb('backup.kept', {});
  if (!kept || kept.count === 0) return null;
  return (
    <SettingRow id={id} label={t('data.kept')} hint={t('data.keptHint')}>
      <Text size="sm">{t('data.keptFiles', { count: kept.count, size: format.size(kept.bytes) })}</Text>
      <Button
        variant="default"
        mt="sm"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        aria-describedby={`${id}-hint`}
        onClick={onOpenFolder}
      >
        {t('data.open')}
      </Button>
    </SettingRow>
  );
}
