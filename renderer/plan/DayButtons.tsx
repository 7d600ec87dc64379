import { Input, UnstyledButton } from '@mantine/core';
import { useWorkingCalendar } from '@renderer/activities';
import { useFormat, useToday } from '@renderer/format';
import { type Day, isWorkingDay } from '@shared/domain/time';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayLoads } from './DayLoads';
import styles from './difference.module.css';
import type { DayCount } from './rows';
import { useDayWords } from './useDayWords';

interface DayButtonsProps {
  readonly days: readonly DayCount[];
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}

/** The days of the week that are still ahead, each with how full it is. */
export function DayButtons({ days, value, onChange }: DayButtonsProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const today = useToday();
  const words = useDayWords();
  const id = useId();
  const calendar = useWorkingCalendar(days[0]?.day, days.at(-1)?.day);
  return (
    <div>
      <Input.Label id={id} component="div">
        {t('add.day')}
      </Input.Label>
      <div className={styles.days} role="radiogroup" aria-labelledby={id}>
        {days.map((each) => {
          const isOff = !isWorkingDay(each.day, calendar);
          const off = calendar.daysOff.get(each.day) ?? (isOff ? t('dayOff') : '');
          return (
            <UnstyledButton
              key={each.day}
              role="radio"
              aria-checked={each.day === value}
              className={styles.day ?? ''}
              disabled={each.day < today}
              data-off={isOff || undefined}
              title={[format.dayLong(each.day), off, words.load(each)].filter(Boolean).join(' · ')}
              onClick={() => onChange(each.day)}
            >
              <span>{format.dayOfMonth(each.day)}</span>
              {off ? <span className={styles.off}>{off}</span> : <DayLoads day={each} narrow />}
            </UnstyledButton>
          );
        })}
      </div>
    </div>
  );
}
