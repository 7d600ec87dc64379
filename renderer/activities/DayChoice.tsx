import { Button, Group, Text } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { type Day, isWorkingDay } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
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

interface PlannedDayFieldProps {
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  /** "Day" unless said. */
  readonly label?: string | undefined;
  /** A mark for who looks for the field. */
  readonly 'data-next-day'?: boolean;
  readonly 'data-autofocus'?: boolean;
}

/** The field for the day of a contact, with what is to be known about the day beside its label. */
export function PlannedDayField({ value, onChange, label, ...rest }: PlannedDayFieldProps) {
  const { t } = useTranslation('activities');
  return (
    <DayField
      required
      withAsterisk={false}
      label={
        <span className={styles.dayLabel}>
          {label ?? t('day')}
          {value && <DayRemark day={value} />}
        </span>
      }
      labelProps={{ className: styles.wideLabel }}
      aria-label={label ?? t('day')}
      value={value}
      onChange={onChange}
      {...rest}
    />
  );
}

/** Weekday and distance of a day, and a warning when it is past or a day off. */
export function DayRemark({ day }: { day: Day }) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const off = dayOff(day, calendar);
  const warning = day < today ? t('dayPast') : off === '' ? t('dayOff') : off;
  const words = [format.weekday(day), format.relative(day), ...(warning ? [warning] : [])];
  return (
    <Text
      size="xs"
      fw={400}
      c={warning ? 'var(--cue-today)' : 'dimmed'}
      component="span"
      truncate
      title={words.join(' · ')}
    >
      {words.join(' · ')}
    </Text>
  );
}

/** The holiday's name, '' for a weekend, null for a working day. */
function dayOff(day: Day, calendar: NamedCalendar): string | null {
  return isWorkingDay(day, calendar) ? null : (calendar.daysOff.get(day) ?? '');
}
