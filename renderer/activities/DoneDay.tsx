import { Group, SegmentedControl, Text } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import type { Day } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';

interface DoneDayProps {
  readonly planned: Day;
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}

/** For an overdue contact: did it take place today, or on its day and was only not entered? */
export function DoneDay({ planned, value, onChange }: DoneDayProps) {
  const { t } = useTranslation(['activities', 'common']);
  const format = useFormat();
  const today = useToday();
  return (
    <Group gap="sm">
      <Text size="sm">{t('tookPlace')}</Text>
      <SegmentedControl
        size="xs"
        aria-label={t('tookPlace')}
        value={value}
        onChange={onChange}
        data={[
          { value: today, label: t('common:today') },
          { value: planned, label: format.day(planned) },
        ]}
      />
    </Group>
  );
}
