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
  const localizer = dateFnsLocalizer({
    format,
    startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn }),
    getDay,
    locales: LOCALES,
  });
  return Object.assign(localizer, { inEventRange, sortEvents });
}

// The library asks these two of every item for every week and of every pair, by way of a dozen dates each. What lies in the calendar
// lies in one day (`events.ts`), which makes both plain.

interface Placed {
  readonly start: Date;
  readonly end: Date;
}

/** Whether an item lies in the days from one midnight to another, both days included. */
export function inEventRange({ event, range }: { event: Placed; range: Placed }): boolean {
  const last = range.end;
  const after = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1);
  return event.end >= range.start && event.start < after;
}

type Sorted = Placed & { readonly allDay: boolean };

/** By day; within a day what has no time first, then by start and by end. */
export const sortEvents = ({ evtA: a, evtB: b }: { evtA: Sorted; evtB: Sorted }): number =>
  midnight(a.start) - midnight(b.start) ||
  Number(b.allDay) - Number(a.allDay) ||
  a.start.getTime() - b.start.getTime() ||
  a.end.getTime() - b.end.getTime();

const midnight = (date: Date): number => new Date(date).setHours(0, 0, 0, 0);
