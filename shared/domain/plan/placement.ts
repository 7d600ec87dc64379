import { type Day, daysOfWeek, isWorkingDay, type Week, type WorkingCalendar } from '@shared/domain/time';

/** One week as the rules of placing see it; asked once per plan, not once per line. */
export interface WeekFrame {
  /** Monday first. */
  readonly days: readonly Day[];
  readonly working: ReadonlySet<Day>;
  readonly today: Day;
  /** Where things land that are overdue since before the week. */
  readonly landing: Day;
  readonly isPast: boolean;
}

/**
 * The frame of a week. Overdue things land
 * - in the week of today: on the first working day from today on, or on today itself when none is left;
 * - in any other week: on its first working day (Monday when it has none).
 */
export function weekFrame(week: Week, today: Day, calendar: WorkingCalendar): WeekFrame {
  const days = daysOfWeek(week);
  const working = new Set(days.filter((day) => isWorkingDay(day, calendar)));
  const left = days.includes(today) ? days.filter((day) => day >= today) : days;
  const landing = left.find((day) => working.has(day)) ?? left[0] ?? today;
  return { days, working, today, landing, isPast: days.every((day) => day < today) };
}

/** The day on which something overdue since `own` lands; in a past week its own day unless it lies before that week. */
function landingDay(own: Day, { days, isPast, landing }: WeekFrame): Day {
  return isPast && days.some((day) => day <= own) ? own : landing;
}

/** The day on which a contact that is planned for `own` stands; it may lie in another week. */
export const contactDay = (own: Day, frame: WeekFrame): Day =>
  own < frame.today ? landingDay(own, frame) : own;

/** The day on which a pending control point due on `due` stands; it may lie in another week. */
export const waitingDay = (due: Day, frame: WeekFrame): Day =>
  due < frame.today ? landingDay(due, frame) : pointDay(due, frame);

/**
 * The day on which a control point due on `due`, today or later, stands in the plan: `due` itself; for a day off the last
 * working day of the same week before it, not before today; without one the day off. Staying in the week keeps a point
 * in exactly one week.
 */
export function pointDay(due: Day, { days, working, today }: WeekFrame): Day {
  if (working.has(due) || !days.includes(due)) return due;
  return days.findLast((day) => day < due && day >= today && working.has(day)) ?? due;
}
