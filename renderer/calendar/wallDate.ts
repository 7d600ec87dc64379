import { type Day, makeDay, partsOf, type Time } from '@shared/domain/time';
import { present } from '@shared/errors';

/**
 * The one place where days and wall-clock times become `Date`s for react-big-calendar and come back. A `Date` made here
 * shows the wanted wall clock in the machine's zone, whatever that zone is; it is no instant and must not be kept.
 */

export interface Wall {
  readonly day: Day;
  readonly time: Time;
}

/** The date that shows this day and time on the machine's clock; midnight without a time. */
export function toDate(day: Day, time: Time | null = null): Date {
  const { year, month, dayOfMonth } = partsOf(day);
  const date = new Date(2000, 0, 1, 0, 0, 0, 0);
  // The constructor would take the years 0–99 for 1900–1999.
  date.setFullYear(year, month - 1, dayOfMonth);
  if (time) date.setHours(Number(time.slice(0, 2)), Number(time.slice(3)), 0, 0);
  // Where midnight does not exist (clocks that change at 00:00), the day begins an hour later.
  return date;
}

/** The day and time that a date shows on the machine's clock, seconds dropped. */
export function toWall(date: Date): Wall {
  const day = makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return {
    day: present(day, 'a date of the calendar lies in the years 0001–9999'),
    time: `${pad(date.getHours())}:${pad(date.getMinutes())}`,
  };
}

export const dayOf = (date: Date): Day => toWall(date).day;

/** Minutes on the wall clock from one date to another of the same day or the next; a change of clocks does not count. */
export function wallMinutes(start: Date, end: Date): number {
  const nights = dayOf(end) > dayOf(start) ? 1 : 0;
  return nights * 24 * 60 + minutesOf(end) - minutesOf(start);
}

/** The time so many minutes later on the wall clock, at most 23:59. */
export function addMinutesToTime(time: Time, minutes: number): Time {
  const sum = Math.min(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes, 24 * 60 - 1);
  return `${pad(Math.floor(sum / 60))}:${pad(sum % 60)}`;
}

const minutesOf = (date: Date): number => date.getHours() * 60 + date.getMinutes();
const pad = (value: number): string => String(value).padStart(2, '0');
