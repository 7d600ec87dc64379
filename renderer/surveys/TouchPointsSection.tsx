import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { useSettings } from '@renderer/data/SettingsProvider';
import { KeptText } from '@renderer/settings/KeptText';
import { AddField } from '@renderer/settings/process/AddField';
import processStyles from '@renderer/settings/process/process.module.css';
import { useSave } from '@renderer/settings/useSave';
import { DEFAULT_TOUCH_POINTS, newTouchPointKey, type TouchPoint } from '@shared/domain/surveys';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './surveys.module.css';
import { useTouchPoints } from './useTouchPoints';

/** What the survey asks about one by one: names, order, one more or one less. Answers that were given stay. */
export function TouchPointsSection() {
  const { t, i18n } = useTranslation(['surveys', 'settings']);
  const { touchPoints } = useSettings();
  const named = useTouchPoints();
  const save = useSave();
  const change = (next: TouchPoint[]): void => save({ touchPoints: next });
  const given = (key: string): string | undefined =>
    i18n.getResource(i18n.language, 'surveys', `touchPoints.${key}`) as string | undefined;
  const rename = (key: string, text: string): void => {
    if (text === '' && given(key) === undefined) return;
    const own = text === '' || text === given(key) ? {} : { name: text };
    change(touchPoints.map((each) => (each.key === key ? { key, ...own } : each)));
  };
  const move = (at: number, by: 1 | -1): void => {
    const next = [...touchPoints];
    const [taken] = next.splice(at, 1);
    if (taken) next.splice(at + by, 0, taken);
    change(next);
  };
  const isStandard = JSON.stringify(touchPoints) === JSON.stringify(DEFAULT_TOUCH_POINTS);
  return (
    <Stack gap="md" className={processStyles.process}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('settings.text')}
        </Text>
        <Button
          variant="default"
          disabled={isStandard}
          onClick={() => change([...DEFAULT_TOUCH_POINTS])}
          style={{ flex: 'none' }}
        >
          {t('settings.reset')}
        </Button>
      </Group>
      <div className={styles.parts}>
        {named.map(({ key, name }, at) => (
          <Group key={key} gap="xs" wrap="nowrap">
            <KeptText
              className={processStyles.reason}
              aria-label={t('settings.name')}
              value={name}
              maxLength={200}
              onKeep={(text) => rename(key, text)}
            />
            <Step label={t('settings.up', { name })} off={at === 0} onClick={() => move(at, -1)}>
              <IconArrowUp size={16} aria-hidden />
            </Step>
            <Step
              label={t('settings.down', { name })}
              off={at === named.length - 1}
              onClick={() => move(at, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </Step>
            <Step
              label={t('settings.remove', { name })}
              off={named.length === 1}
              onClick={() => change(touchPoints.filter((each) => each.key !== key))}
            >
              <IconTrash size={16} aria-hidden />
            </Step>
          </Group>
        ))}
        <AddField
          label={t('settings.add')}
          onAdd={(name) => change([...touchPoints, { key: newTouchPointKey(touchPoints), name }])}
        />
      </div>
    </Stack>
  );
}

interface StepProps {
  readonly label: string;
  readonly off: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Step({ label, off, onClick, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        disabled={off}
        style={off ? { visibility: 'hidden' } : {}}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
