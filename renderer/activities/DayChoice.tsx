import { Button, Group, Text } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { type Day, isWorkingDay } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import { quickDays } from './quickDays';
import { type NamedCalendar, useWorkingCalendar } from './useWorkingCalendar';

interface DayChoiceProps {
  readonly value: Day | null;
  readonly onChange: (day: Day) => void;
}

/** One button for each day that is chosen most often. */
export function QuickDays({ value, onChange }: DayChoiceProps) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const today = useToday();
  const calendar = useWorkingCalendar();
  return (
    <Group gap={4} role="group" aria-label={t('quickDays')}>
      {quickDays(today, calendar).map(({ key, day }) => (
        <Button
          key={key}
          size="compact-sm"
          variant={day === value ? 'light' : 'default'}
          aria-pressed={day === value}
          title={format.dayLong(day)}
          onClick={() => onChange(day)}
        >
          {t(`quick.${key}`)}
        </Button>
      ))}
    </Group>
  );
}

/** What is to be known about a chosen day: how far it is, and that it is past or a day off. */
export function DayRemark({ day }: { day: Day }) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const off = dayOff(day, calendar);
  const remark = day < today ? t('dayPast') : off === '' ? t('dayOff') : off;
  const words = [format.day(day), format.relative(day), ...(remark ? [remark] : [])];
  return (
    <Text size="xs" c={remark ? 'var(--cue-today)' : 'dimmed'} component="span">
      {words.join(' · ')}
    </Text>
  );
}

/** The holiday's name, '' for a weekend, null for a working day. */
function dayOff(day: Day, calendar: NamedCalendar): string | null {
  return isWorkingDay(day, calendar) ? null : (calendar.daysOff.get(day) ?? '');
}
