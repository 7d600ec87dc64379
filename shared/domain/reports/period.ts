import {
  addDays,
  addWorkingDays,
  type Day,
  daysOfWeek,
  weekOf,
  type WorkingCalendar,
} from '@shared/domain/time';
import { present } from '@shared/errors';

/** What a report is about: a day, or the ISO week that holds the day. */
export const PERIODS = ['day', 'week'] as const;
export type Period = (typeof PERIODS)[number];

/** Both ends included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export function spanOf(period: Period, day: Day): Span {
  if (period === 'day') return { from: day, to: day };
  const days = daysOfWeek(weekOf(day));
  return { from: present(days[0], 'a week has seven days'), to: present(days[6], 'a week has seven days') };
}

/**
 * What it is compared with: the week before, or the working day before, so that a Monday is held against a Friday. Where no day is a working
 * day, the day before.
 */
export function spanBefore(period: Period, day: Day, calendar: WorkingCalendar): Span {
  if (period === 'week') return spanOf('week', addDays(day, -7));
  const before = calendar.workdays.size === 0 ? addDays(day, -1) : addWorkingDays(day, -1, calendar);
  return { from: before, to: before };
}

/** One step back or forward: a week, or a day of the calendar. */
export const shifted = (period: Period, day: Day, steps: number): Day =>
  addDays(day, steps * (period === 'week' ? 7 : 1));
