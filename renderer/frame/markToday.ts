import type { Day } from '@shared/domain/time';

/** Marks today in a calendar: the library would take the machine's day; ours is the day in the zone of the settings. */
export const markToday =
  (today: Day) =>
  (day: string): Record<string, boolean> =>
    day === today ? { 'data-our-today': true } : {};
