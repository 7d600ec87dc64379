import { useFormat } from '@renderer/format';
import { useWeekdays } from '@renderer/settings/useWeekdays';
import type { Repeat } from '@shared/domain/recurrence/schema';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A rhythm in words: "every 2 weeks on Mon, Thu, until Fri 26 Nov". */
export function useRepeatWords(): (repeat: Repeat) => string {
  const { t } = useTranslation('recurrences');
  const format = useFormat();
  const { short } = useWeekdays();
  return useCallback(
    ({ unit, every, weekdays, from, until }) => {
      const rhythm = every === 1 ? t(`every.${unit}`) : t(`everyMany.${unit}`, { count: every });
      const days = [...weekdays].sort().map(short).join(', ');
      const isOnDays = unit === 'week' && from === 'date' && days !== '';
      return [
        isOnDays ? t('on', { rhythm, days }) : rhythm,
        ...(from === 'completion' ? [t('fromCompletion')] : []),
        ...(until === null ? [] : [t('until', { day: format.day(until) })]),
      ].join(', ');
    },
    [t, format, short],
  );
}
