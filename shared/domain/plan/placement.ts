import { type Day, isWorkingDay, type WorkingCalendar } from '@shared/domain/time';

/**
 * The day of the week (`days`, Monday first) on which something overdue since `own` lands:
 * - in the week of today: the first working day from today on, or today itself when none is left;
 * - in a later week: its first working day (Monday when it has none);
 * - in a past week: its own day if it lies in that week or after it, else as in a later week.
 */
export function landingDay(own: Day, days: readonly Day[], today: Day, calendar: WorkingCalendar): Day {
  const isPast = days.every((day) => day < today);
  if (isPast && days.some((day) => day <= own)) return own;
  const left = days.includes(today) ? days.filter((day) => day >= today) : days;
  return left.find((day) => isWorkingDay(day, calendar)) ?? left[0] ?? own;
}

/**
 * The day on which a control point due on `due`, today or later, stands in the plan: `due` itself; for a day off the last
 * working day of the same week before it, not before today; without one the day off. Staying in the week keeps a point
 * in exactly one week.
 */
export function pointDay(due: Day, days: readonly Day[], today: Day, calendar: WorkingCalendar): Day {
  if (isWorkingDay(due, calendar)) return due;
  return (
    days.findLast((day) => day < due && day >= today && days.includes(due) && isWorkingDay(day, calendar)) ??
    due
  );
}
