import {
  addDays,
  type Day,
  diffDays,
  type Instant,
  instantToWall,
  minutesOf,
  type Time,
  timeAt,
  type Wall,
  wallToInstant,
  type Zone,
} from '@shared/domain/time';

/** An unhappy client hears from us within so many hours (`product.md` §3, closure). */
const CALL_BACK_HOURS = 24;

/**
 * What the user's clock shows when the 24 hours are over. They are hours that really pass: after a change of the clock in
 * between, the time on the wall is an hour later or earlier than that of the answer.
 */
export const callBackBy = (now: Instant, zone: Zone): Wall =>
  instantToWall(now + CALL_BACK_HOURS * HOUR, zone);

/**
 * The instant that counts as now on the user's day `today`: the clock itself, or, when the window shows another day (a demo,
 * a moment after midnight), the same time on the wall of that day.
 */
export function nowOn(today: Day, now: Instant, zone: Zone): Instant {
  const wall = instantToWall(now, zone);
  return diffDays(wall.day, today) === 0 ? now : wallToInstant(today, wall.time, zone);
}

/**
 * When to plan the call: at the latest moment before the 24 hours are over that lies within working hours, half an hour
 * before their end at the latest. A weekend does not stop the clock, so days off count. Never later than `by`.
 */
export function callWithin(by: Wall, hours: { readonly start: Time; readonly end: Time }): Wall {
  const last = lastCall(hours);
  if (by.time > last) return { day: by.day, time: last };
  if (by.time >= hours.start) return by;
  return { day: addDays(by.day, -1), time: last };
}

/** Minutes until the call back is due; negative when it is late. */
export function minutesLeft(by: Wall, now: Instant, zone: Zone): number {
  return Math.floor((wallToInstant(by.day, by.time, zone) - now) / MINUTE);
}

/**
 * An answer older than this is history when it is brought in: it opens no case, because the moment to call back is long past
 * (days).
 */
const STALE_AFTER = 30;

export const isStale = (answered: Day, today: Day): boolean => diffDays(answered, today) > STALE_AFTER;

function lastCall({ start, end }: { readonly start: Time; readonly end: Time }): Time {
  return timeAt(Math.max(minutesOf(start), minutesOf(end) - 30));
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
