import { useFormat } from '@renderer/format';
import type { HolidayRow, OccasionRow } from '@shared/contract/occasions';
import { aboutOccasion, type NamedOccasion } from '@shared/domain/occasions';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface OccasionWords {
  /** "Ana turns 46", "A year ago: New Year party". */
  about(occasion: NamedOccasion): string;
  /** The same with the greetings that it stands for as well. */
  whole(occasion: OccasionRow): string;
  /** "New Year’s Day, novo leto". */
  holiday(row: HolidayRow): string;
  /** What tells a row from all others: what it is and whose. */
  label(row: OccasionRow | HolidayRow): string;
}

/** How occasions are named. */
export function useOccasionWords(): OccasionWords {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  return useMemo(() => {
    const about = (occasion: NamedOccasion): string => {
      const { key, params } = aboutOccasion(occasion, format.date);
      return t(key, params);
    };
    const whole = (occasion: OccasionRow): string =>
      [about(occasion), ...occasion.also.map((each) => t('also', { what: about(each) }))].join(', ');
    const holiday = ({ titles }: HolidayRow): string => titles.join(', ');
    const label = (row: OccasionRow | HolidayRow): string =>
      row.kind === 'holidays' ? holiday(row) : `${row.client}: ${about(row)}`;
    return { about, whole, holiday, label };
  }, [t, format]);
}
