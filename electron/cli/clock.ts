import { type Day, type Instant, instantToWall, wallToInstant, type Zone } from '@shared/domain/time';

/**
 * Milliseconds to add to the clock so that what is done `now` is recorded as of `day`, at the same time on the wall: days are
 * of 23 or 25 hours where the clock changes, so it is no number of days.
 */
export function shiftTo(day: Day, now: Instant, zone: Zone): number {
  const wall = instantToWall(now, zone);
  if (wall.day === day) return 0;
  const seconds = ((now % MINUTE) + MINUTE) % MINUTE;
  return wallToInstant(day, wall.time, zone) + seconds - now;
}

const MINUTE = 60_000;
