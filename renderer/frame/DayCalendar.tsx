import { DatePicker } from '@mantine/dates';
import { useToday } from '@renderer/format';
import type { Day } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import { markToday } from './markToday';

interface DayCalendarProps {
  readonly value: Day | null;
  /** Null: the day that was chosen is pressed again, which takes it away. */
  readonly onChange: (day: Day | null) => void;
}

/** A calendar to choose a day from, as `DayField` opens one. It begins at the chosen day, or today. */
export function DayCalendar({ value, onChange }: DayCalendarProps) {
  const { t } = useTranslation('common');
  const today = useToday();
  return (
    <DatePicker
      value={value}
      defaultDate={value ?? today}
      onChange={onChange}
      nextLabel={t('nextMonth')}
      previousLabel={t('previousMonth')}
      getDayProps={markToday(today)}
    />
  );
}
