import {
  addDays,
  addMonths,
  type Day,
  diffDays,
  endOfMonth,
  monthGrid,
  startOfMonth,
  startOfWeek,
  type Weekday,
} from '@shared/domain/time';
import { assertNever } from '@shared/errors';

export const VIEWS = ['month', 'week', 'day', 'agenda'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (text: unknown): text is View => VIEWS.some((view) => view === text);

/** How many days the agenda lists. */
const AGENDA_DAYS = 14;

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The days a view shows, both ends included; a month with the days of its neighbours that fill its weeks. */
export function spanOf(view: View, day: Day, weekStart: Weekday): Span {
  switch (view) {
    case 'month': {
      const weeks = monthGrid(day, weekStart);
      return { from: weeks[0]?.[0] ?? startOfMonth(day), to: weeks.at(-1)?.[6] ?? endOfMonth(day) };
    }
    case 'week': {
      const from = startOfWeek(day, weekStart);
      return { from, to: addDays(from, 6) };
    }
    case 'day':
      return { from: day, to: day };
    case 'agenda':
      return { from: day, to: addDays(day, AGENDA_DAYS - 1) };
    default:
      return assertNever(view);
  }
}

/** The day to show after one step back or forward. */
export function stepped(view: View, day: Day, by: 1 | -1): Day {
  switch (view) {
    case 'month':
      return addMonths(startOfMonth(day), by);
    case 'week':
      return addDays(day, 7 * by);
    case 'day':
      return addDays(day, by);
    case 'agenda':
      return addDays(day, AGENDA_DAYS * by);
    default:
      return assertNever(view);
  }
}

/** Pixels: everything above the cells of a month, and one line in a cell. */
const ABOVE = 158;
const LINE = 19;

/** How much of each day is asked for. */
export interface Portion {
  readonly perDay: number;
  readonly perHour?: number;
}

/**
 * For a month as many items as a cell can show, and one that tells the library that there are more. Where items lie
 * beside each other, no more of an hour than can be read.
 */
export function portionOf(view: View, { from, to }: Span, windowHeight: number): Portion {
  switch (view) {
    case 'month': {
      const weeks = (diffDays(from, to) + 1) / 7;
      return { perDay: Math.max(4, Math.ceil((windowHeight - ABOVE) / weeks / LINE) + 1) };
    }
    case 'week':
      return { perDay: 50, perHour: 3 };
    case 'day':
      return { perDay: 150, perHour: 10 };
    case 'agenda':
      return { perDay: 100 };
    default:
      return assertNever(view);
  }
}
