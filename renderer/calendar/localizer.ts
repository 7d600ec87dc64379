import type { Language } from '@shared/domain/words';
import type { Weekday } from '@shared/domain/time';
import { format, getDay, startOfWeek } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { ru } from 'date-fns/locale/ru';
import { sl } from 'date-fns/locale/sl';
import { dateFnsLocalizer, type DateLocalizer } from 'react-big-calendar';

const LOCALES = { en: enGB, ru, sl } as const satisfies Record<Language, unknown>;

/** How react-big-calendar writes dates; the heads of days are our own components. */
export const FORMATS = {
  dateFormat: 'd',
  dayFormat: 'EEE d',
  weekdayFormat: 'EEE',
  timeGutterFormat: 'HH:mm',
  eventTimeRangeFormat: () => '',
  eventTimeRangeStartFormat: () => '',
  eventTimeRangeEndFormat: () => '',
  selectRangeFormat: ({ start, end }: { start: Date; end: Date }) =>
    `${format(start, 'HH:mm')}–${format(end, 'HH:mm')}`,
} as const;

/** The localizer over date-fns with the week's first day from the settings, not from the language. */
export function createLocalizer(weekStart: Weekday): DateLocalizer {
  // date-fns counts Sunday as 0.
  const weekStartsOn = (weekStart % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  return dateFnsLocalizer({
    format,
    startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn }),
    getDay,
    locales: LOCALES,
  });
}
