import { tzOffset } from '@date-fns/tz/tzOffset';
import { addDays, type Day, fromEpochDay, toEpochDay } from './day';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** An IANA name such as `Europe/Ljubljana`, or `UTC`. */
export type Zone = string;
/** A time on the clock on the wall, `HH:MM`, 00:00–23:59. Times compare with `<` as strings. */
export type Time = string;

export interface Wall {
  readonly day: Day;
  readonly time: Time;
}

/** The time if `text` is exactly `HH:MM` on a 24-hour clock, else null. */
export function parseTime(text: string): Time | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null;
}

export function isTime(value: unknown): value is Time {
  return typeof value === 'string' && parseTime(value) !== null;
}

/** Whether this machine knows the zone. */
export function isZone(value: unknown): value is Zone {
  return typeof value === 'string' && value !== '' && Number.isFinite(tzOffset(value, new Date(0)));
}

/** The zone that a system names as its own, UTC where it knows none ("Etc/Unknown", as with an empty `TZ`). */
export const zoneOrUtc = (named: string): Zone => (isZone(named) ? named : 'UTC');

/** The user's day at the instant `now` (`product.md` §9: the clock and the zone are arguments). */
export function today(now: Instant, zone: Zone): Day {
  return instantToWall(now, zone).day;
}

/** What the wall clock in `zone` shows at `instant`, seconds dropped. */
export function instantToWall(instant: Instant, zone: Zone): Wall {
  const minutes = Math.floor((instant + offsetAt(instant, zone)) / MINUTE);
  const epochDay = Math.floor(minutes / MINUTES_A_DAY);
  const ofDay = minutes - epochDay * MINUTES_A_DAY;
  return { day: fromEpochDay(epochDay), time: `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}` };
}

/**
 * The instant at which the wall clock in `zone` shows `day` and `time`.
 * - A time that the clock jumps over (spring) moves forward by the length of the gap: 02:30 becomes 03:30.
 * - A time that the clock shows twice (autumn) means the first of the two.
 *
 * Throws a `RangeError` for an unknown zone or a malformed day or time.
 */
export function wallToInstant(day: Day, time: Time, zone: Zone): Instant {
  if (parseTime(time) === null) throw new RangeError(`not a time: ${time}`);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const asUtc = toEpochDay(day) * DAY + minutes * MINUTE;
  // No zone is further than a day from UTC, so these two are the offsets before and after any change nearby.
  const before = offsetAt(asUtc - DAY, zone);
  const after = offsetAt(asUtc + DAY, zone);
  const candidates = [asUtc - before, asUtc - after].sort((a, b) => a - b);
  const shown = candidates.find((instant) => instant + offsetAt(instant, zone) === asUtc);
  return shown ?? asUtc - before;
}

/** The instants at which `day` begins and ends in `zone` (the end is the start of the next day, so not included). */
export function boundsOfDay(day: Day, zone: Zone): { readonly start: Instant; readonly end: Instant } {
  return { start: wallToInstant(day, '00:00', zone), end: wallToInstant(addDays(day, 1), '00:00', zone) };
}

/** Milliseconds to add to UTC for the time on the wall. */
function offsetAt(instant: Instant, zone: Zone): number {
  const offset = tzOffset(zone, new Date(instant));
  if (!Number.isFinite(offset)) throw new RangeError(`unknown zone ${zone} or instant ${instant}`);
  return Math.round(offset * MINUTE);
}

const MINUTE = 60_000;
const MINUTES_A_DAY = 1440;
const DAY = MINUTES_A_DAY * MINUTE;

const pad = (value: number): string => String(value).padStart(2, '0');
