import { useSettings } from '@renderer/data/SettingsProvider';
import { type Day, isZone, onWall, type Planned, timeWithCity } from '@shared/domain/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './useFormat';

/** How the time of a contact is said whose clock may be another one than the user's. */
export interface ClockWords {
  /** "10:00", in another zone "10:00 Tokyo"; '' without a time. */
  time(of: Omit<Planned, 'day'>): string;
  /** "Thu 26 Nov, 10:00 Tokyo". */
  when(of: Planned): string;
  /** The day on which it stands for the user. */
  dayHere(of: Planned): Day;
  /** In a sentence, with what the user's own clock shows then; null for a contact on the user's clock or for any time. */
  elsewhere(of: Planned): string | null;
}

export function useClockWords(): ClockWords {
  const { t } = useTranslation('words');
  const { zone } = useSettings();
  const format = useFormat();
  return useMemo(() => {
    const time = (of: Omit<Planned, 'day'>): string => timeWithCity(of, zone);
    return {
      time,
      when: (of) => (of.time === null ? format.day(of.day) : `${format.day(of.day)}, ${time(of)}`),
      dayHere: (of) => onWall(of, zone).day,
      elsewhere: (of) => {
        if (of.time === null || of.zone === zone) return null;
        if (!isZone(of.zone)) return time(of);
        const own = onWall(of, zone);
        const here = own.day === of.day ? own.time : `${format.day(own.day)}, ${own.time}`;
        return t('elsewhere', { time: of.time, zone: of.zone, own: here });
      },
    };
  }, [t, zone, format]);
}
