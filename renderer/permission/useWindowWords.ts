import { useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useWeekdays } from '@renderer/settings/useWeekdays';
import {
  type ContactHours,
  type ContactWindow,
  groupWindows,
  showTheSame,
  windowsOnClock,
} from '@shared/domain/permission';
import type { Weekday, Zone } from '@shared/domain/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface WindowWords {
  /** "Mon–Wed 09:00–11:00, Fri 13:00–15:30". */
  text(windows: readonly ContactWindow[]): string;
  /** The same on the clock of the person, and where that shows another time, on the user's: one or two texts. */
  onClocks(hours: ContactHours): string[];
}

/** Times of the week in words. */
export function useWindowWords(): WindowWords {
  const { t } = useTranslation('permission');
  const { short } = useWeekdays();
  const { zone: own } = useSettings();
  const today = useToday();
  return useMemo(() => {
    const text = (windows: readonly ContactWindow[]): string =>
      groupWindows(windows)
        .map(({ weekdays, from, to }) => `${spans(weekdays, short)} ${from}–${to}`)
        .join(', ');
    return {
      text,
      onClocks({ zone, windows }) {
        if (windows === null || windows.length === 0) return zone === own ? [] : [placeOf(zone)];
        if (showTheSame(zone, own, today)) return [text(windows)];
        const ours = windowsOnClock(windows, { theirs: zone, own, today });
        return [
          t('atTheirs', { windows: text(windows), place: placeOf(zone) }),
          t('atOurs', { windows: text(ours) }),
        ];
      },
    };
  }, [t, short, own, today]);
}

/** The city that a zone is named after: "America/New_York" is New York. */
export const placeOf = (zone: Zone): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "Mon–Wed, Fri": three and more in a row have a dash. */
function spans(weekdays: readonly Weekday[], short: (day: Weekday) => string): string {
  const rows: Weekday[][] = [];
  for (const day of weekdays) {
    const row = rows.at(-1);
    if (row && row.at(-1) === day - 1) row.push(day);
    else rows.push([day]);
  }
  return rows
    .flatMap((row) => {
      const [first, last] = [row[0], row.at(-1)];
      if (row.length < 3 || first === undefined || last === undefined) return row.map(short);
      return `${short(first)}–${short(last)}`;
    })
    .join(', ');
}
