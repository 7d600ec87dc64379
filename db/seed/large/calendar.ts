import { addDays, type Day, endOfMonth, partsOf, weekday } from '@shared/domain/time';

/** Days by their distance from today, computed once: arithmetic on a million days would take a minute. */
export interface Days {
  /** The day `distance` days from today; negative is the past. */
  at(distance: number): Day;
  /** The same, or the last working day before it. */
  workingAt(distance: number): Day;
  /** Distance of the first and of the last day of today's month. */
  readonly monthStart: number;
  readonly monthEnd: number;
}

export const YEARS_BACK = 4;
const PAST = YEARS_BACK * 366 + 400;
const FUTURE = 400;

export function createDays(today: Day): Days {
  const days: Day[] = [];
  const working: Day[] = [];
  for (let distance = -PAST; distance <= FUTURE; distance += 1) {
    const day = addDays(today, distance);
    days.push(day);
    working.push(weekday(day) <= 5 ? day : (working.at(-1) ?? day));
  }
  const from = (list: readonly Day[], distance: number): Day => {
    const day = list[distance + PAST];
    if (day === undefined) throw new RangeError(`${distance} days from today is out of the demo's years`);
    return day;
  };
  const { dayOfMonth } = partsOf(today);
  return {
    at: (distance) => from(days, distance),
    workingAt: (distance) => from(working, distance),
    monthStart: 1 - dayOfMonth,
    monthEnd: partsOf(endOfMonth(today)).dayOfMonth - dayOfMonth,
  };
}
