import { DateInput, type DateInputProps } from '@mantine/dates';
import { useFormat, useToday } from '@renderer/format';
import type { Day } from '@shared/domain/time';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { markToday } from './markToday';
import { typedDay } from './typedDay';

interface DayFieldProps
  extends Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'dateParser' | 'minDate' | 'maxDate'> {
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  readonly minDay?: Day;
  readonly maxDay?: Day;
}

/** A day as `YYYY-MM-DD`: typed (`26.11.`, `26/11/2026`, `+3`) or chosen in the calendar, never an instant. */
export function DayField({ value, onChange, minDay, maxDay, ...rest }: DayFieldProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const today = useToday();
  return (
    <DateInput
      value={value}
      onChange={onChange}
      valueFormat={format.dayNumeric}
      dateParser={(text) => typedDay(text, today)}
      minDate={minDay}
      maxDate={maxDay}
      placeholder={t('chooseDay')}
      rightSection={<IconCalendar size={16} aria-hidden />}
      rightSectionPointerEvents="none"
      nextLabel={t('nextMonth')}
      previousLabel={t('previousMonth')}
      getDayProps={markToday(today)}
      size="sm"
      {...rest}
    />
  );
}
