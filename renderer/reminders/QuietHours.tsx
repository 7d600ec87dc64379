import { Box, Group, Switch } from '@mantine/core';
import { TimeField } from '@renderer/activities/TimeField';
import { DEFAULT_REMINDERS, type ReminderChoices } from '@shared/domain/reminders/settings';
import type { Time } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Quiet = ReminderChoices['quiet'];

interface QuietHoursProps {
  readonly labelledBy: string;
  readonly value: Quiet;
  readonly disabled: boolean;
  readonly onKeep: (value: Quiet) => void;
}

/** From when to when nothing is said; the end may lie on the next morning. Kept when both times are there. */
export function QuietHours({ labelledBy, value, disabled, onKeep }: QuietHoursProps) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState<{ from: Time | null; to: Time | null } | null>(null);
  const shown = typed ?? value;
  const keep = (): void => {
    if (typed?.from && typed.to) {
      onKeep({ from: typed.from, to: typed.to });
      setTyped(null);
    }
  };
  return (
    <Group gap="md" wrap="nowrap" align="center" mih={36} onBlur={keep}>
      <Switch
        aria-labelledby={labelledBy}
        checked={value !== null}
        disabled={disabled}
        onChange={({ currentTarget }) => onKeep(currentTarget.checked ? DEFAULT_REMINDERS.quiet : null)}
      />
      {shown !== null && value !== null && !disabled && (
        <>
          <Box w={120}>
            <TimeField
              label={t('time.from')}
              value={shown.from}
              onChange={(from) => setTyped({ ...shown, from })}
            />
          </Box>
          <Box w={120}>
            <TimeField label={t('time.to')} value={shown.to} onChange={(to) => setTyped({ ...shown, to })} />
          </Box>
        </>
      )}
    </Group>
  );
}
