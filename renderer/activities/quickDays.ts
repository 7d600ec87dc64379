import {
  addDays,
  addMonths,
  type Day,
  nextWorkingDay,
  startOfWeek,
  type WorkingCalendar,
  workingDayFrom,
} from '@shared/domain/time';

export const QUICK_DAYS = [
  'today',
  'tomorrow',
  'nextWorkingDay',
  'nextWeek',
  'inTwoWeeks',
  'inMonth',
] as const;
export type QuickDay = (typeof QUICK_DAYS)[number];

/**
 * The days that are chosen most often, each a working day, in order and none twice. "Tomorrow" is called the next
 * working day when tomorrow is a day off; "next week" is its first working day.
 */
export function quickDays(today: Day, calendar: WorkingCalendar): { key: QuickDay; day: Day }[] {
  const works = calendar.workdays.size > 0;
  const working = (day: Day): Day => (works ? workingDayFrom(day, calendar) : day);
  const tomorrow = addDays(today, 1);
  const next = works ? nextWorkingDay(today, calendar) : tomorrow;
  const offered: { key: QuickDay; day: Day }[] = [
    { key: 'today', day: today },
    { key: next === tomorrow ? 'tomorrow' : 'nextWorkingDay', day: next },
    { key: 'nextWeek', day: working(startOfWeek(addDays(today, 7), 1)) },
    { key: 'inTwoWeeks', day: working(addDays(today, 14)) },
    { key: 'inMonth', day: working(addMonths(today, 1)) },
  ];
  return offered.filter(({ day }, at) => offered.findIndex((other) => other.day === day) === at);
}
