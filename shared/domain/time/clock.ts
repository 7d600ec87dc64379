import { type Day, toEpochDay } from './day';
import { instantToWall, type Time, wallToInstant, type Zone } from './zone';

export const MINUTES_OF_DAY = 1440;

/** Minutes since midnight on the wall clock: `01:30` is 90. */
export const minutesOf = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The time that many minutes after midnight, 0–1439. Throws a `RangeError` outside. */
export function timeAt(minutes: number): Time {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= MINUTES_OF_DAY)
    throw new RangeError(`not a minute of a day: ${minutes}`);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * How many minutes the wall clock in `there` is ahead when it is `day` and `time` `here`: 120 from London to Athens, negative
 * to the west. Differs in the weeks between the daylight-saving days of the two.
 */
export function minutesAhead(day: Day, time: Time, here: Zone, there: Zone): number {
  if (here === there) return 0;
  const wall = instantToWall(wallToInstant(day, time, here), there);
  const days = toEpochDay(wall.day) - toEpochDay(day);
  return days * MINUTES_OF_DAY + minutesOf(wall.time) - minutesOf(time);
}
