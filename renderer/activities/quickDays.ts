import {
  addDays,
  addMonths,
  type Day,
  nextWorkingDay,
  startOfWeek,
  type WorkingCalendar,
  workingDayFrom,
} from '@shared/domain/time';

const QUICK_DAYS = [
  'today',
  'tomorrow',
  'nextWorkingDay',
  'inThreeDays',
  'nextWeek',
  'inTwoWeeks',
  'inMonth',
] as const;
export type QuickDay = (typeof QUICK_DAYS)[number];

interface Offered {
  readonly key: QuickDay;
  readonly day: Day;
}

/**
 * The days that are chosen most often, each a working day, in order and none twice. "Tomorrow" is called the next
 * working day when tomorrow is a day off; "next week" is its first working day.
 */
export function quickDays(today: Day, calendar: WorkingCalendar): Offered[] {
  const works = calendar.workdays.size > 0;
  const working = (day: Day): Day => (works ? workingDayFrom(day, calendar) : day);
  const tomorrow = addDays(today, 1);
  const next = works ? nextWorkingDay(today, calendar) : tomorrow;
  return eachOnce([
    { key: 'today', day: today },
    { key: next === tomorrow ? 'tomorrow' : 'nextWorkingDay', day: next },
    { key: 'nextWeek', day: working(startOfWeek(addDays(today, 7), 1)) },
    { key: 'inTwoWeeks', day: working(addDays(today, 14)) },
    { key: 'inMonth', day: working(addMonths(today, 1)) },
  ]);
}

/** The days to which a contact is put off most often: the usual ones, and three days on where that is a day of its own. */
export function snoozeDays(today: Day, calendar: WorkingCalendar): Offered[] {
  const works = calendar.workdays.size > 0;
  const day = addDays(today, 3);
  const days = eachOnce([
    ...quickDays(today, calendar),
    { key: 'inThreeDays', day: works ? workingDayFrom(day, calendar) : day },
  ]);
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

const eachOnce = (offered: readonly Offered[]): Offered[] =>
  offered.filter(({ day }, at) => offered.findIndex((other) => other.day === day) === at);
