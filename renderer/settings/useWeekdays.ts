import { useFormat } from '@renderer/format';
import { fromEpochDay, type Weekday } from '@shared/domain/time';
import { useMemo } from 'react';

/** Names of the weekdays in the user's language. */
export function useWeekdays(): { long(day: Weekday): string; short(day: Weekday): string } {
  const { locale, weekday } = useFormat();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    // 1970-01-05 was a Monday.
    return {
      long: (day) => capitalised(format.format((day + 3) * 86_400_000), locale),
      short: (day) => weekday(fromEpochDay(day + 3)),
    };
  }, [locale, weekday]);
}

/** As the first word of a button: some languages write weekdays small. */
const capitalised = (name: string, locale: string): string =>
  name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
