import { Button, Group, Text } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { confirmed } from '@renderer/frame/question';
import { AddField } from '@renderer/settings/process/AddField';
import { useSave } from '@renderer/settings/useSave';
import { DEFAULT_PREPARATION } from '@shared/domain/preparation';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../preparation.module.css';
import { withNewType } from './edit';
import { TypeEditor } from './TypeEditor';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What each type of event needs beforehand: its steps, their working days, what the client signs off. */
export function PreparationSettings() {
  const { t } = useTranslation('preparation');
  const { preparation } = useSettings();
  const save = useSave();
  const standard = isSame(preparation, DEFAULT_PREPARATION);
  const reset = async (): Promise<void> => {
    const question = { title: t('settings.resetQuestion'), text: t('settings.resetText') };
    if (await confirmed({ ...question, confirm: t('settings.reset') }))
      save({ preparation: DEFAULT_PREPARATION });
  };
  return (
    <div className={styles.settings}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xl">
        <Text size="sm" c="dimmed" maw={520}>
          {t('settings.intro')}
        </Text>
        <Button
          variant="default"
          leftSection={<IconRestore size={16} aria-hidden />}
          disabled={standard}
          title={standard ? t('settings.isStandard') : undefined}
          onClick={() => void reset()}
        >
          {t('settings.reset')}
        </Button>
      </Group>
      {preparation.types.map((type) => (
        <TypeEditor
          key={type.key}
          type={type}
          templates={preparation}
          change={(templates) => save({ preparation: templates })}
        />
      ))}
      <AddField
        label={t('settings.addType')}
        onAdd={(name) => save({ preparation: withNewType(preparation, name) })}
      />
    </div>
  );
}
