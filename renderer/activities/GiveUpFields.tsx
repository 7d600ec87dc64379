import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import type { GivenUp } from '@shared/contract/activities';
import { addMonths } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';

interface GiveUpFieldsProps {
  readonly value: GivenUp | null;
  readonly onChange: (ending: GivenUp | null) => void;
  /** A reason to begin with. */
  readonly reason: string;
}

/** What becomes of a client instead of a next contact: its cadence rests for a while, or it is not contacted any more. */
export function GiveUpFields({ value, onChange, reason }: GiveUpFieldsProps) {
  const { t } = useTranslation('activities');
  const today = useToday();
  const until = addMonths(today, 3);
  return (
    <Stack gap="sm">
      <Group gap="sm" role="group" aria-label={t('giveUp.label')}>
        {(
          [
            { how: 'pause', until },
            { how: 'end', reason },
          ] as const
        ).map((ending) => (
          <Button
            key={ending.how}
            size="compact-sm"
            variant={value?.how === ending.how ? 'light' : 'default'}
            aria-pressed={value?.how === ending.how}
            onClick={() => onChange(value?.how === ending.how ? null : ending)}
          >
            {t(`giveUp.${ending.how}`)}
          </Button>
        ))}
      </Group>
      {value?.how === 'pause' && (
        <DayField
          label={t('giveUp.until')}
          value={value.until}
          onChange={(day) => day && onChange({ how: 'pause', until: day })}
          w={180}
          data-autofocus
        />
      )}
      {value?.how === 'end' && (
        <TextInput
          label={t('giveUp.reason')}
          value={value.reason}
          onChange={(event) => onChange({ how: 'end', reason: event.currentTarget.value })}
          required
          maxLength={500}
          data-autofocus
        />
      )}
    </Stack>
  );
}
