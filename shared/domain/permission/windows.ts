import {
  type Day,
  MINUTES_OF_DAY,
  minutesAhead,
  minutesOf,
  type Time,
  timeAt,
  type Weekday,
  weekday,
  type Zone,
} from '@shared/domain/time';

/** A time of the week at which a person likes to be contacted, "Friday 13:00–15:30" (`product.md` §4). */
export interface ContactWindow {
  readonly weekday: Weekday;
  readonly from: Time;
  /** The end, not included; `00:00` is the end of the day. A window that ends before it begins is never open. */
  readonly to: Time;
}

/** When a person may be reached live, on the wall clock of the person. */
export interface ContactHours {
  readonly zone: Zone;
  /** Null: at any time. An empty list: never. */
  readonly windows: readonly ContactWindow[] | null;
}

/** A part of the user's day: wall-clock minutes of `day` in `zone`, the end not included. */
export interface DaySpan {
  readonly day: Day;
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
}

/** Whether no week has a moment at which a contact of `minutes` is welcome. */
export const neverOpen = ({ windows }: ContactHours, minutes = 1): boolean =>
  windows?.every((open) => endOf(open) - minutesOf(open.from) < minutes) ?? false;

/**
 * The minutes of the user's day, every `step` from the beginning of the span, at which a contact of `minutes` can begin and ends
 * both in the span and in one window of the person. The two clocks are compared on that very day, so the weeks between
 * two daylight-saving days come out right. `ahead`: that comparison, for who asks about many people of one zone.
 */
export function openStarts(
  hours: ContactHours,
  span: DaySpan,
  minutes: number,
  step: number,
  ahead: ClockAhead = clockAhead(hours.zone, span),
): number[] {
  const starts: number[] = [];
  const windows = hours.windows?.map(minutesOfWindow) ?? null;
  const day = weekday(span.day);
  for (let start = span.from; start + minutes <= span.to; start += step) {
    if (isOpenAt(windows, day, start + ahead(start), minutes)) starts.push(start);
  }
  return starts;
}

/** Whether a contact of `minutes` that begins at `time` of the user's `day` lies in a window of the person. */
export function isOpen(hours: ContactHours, day: Day, time: Time, zone: Zone, minutes: number): boolean {
  const ahead = minutesAhead(day, time, zone, hours.zone);
  const windows = hours.windows?.map(minutesOfWindow) ?? null;
  return isOpenAt(windows, weekday(day), minutesOf(time) + ahead, minutes);
}

interface WindowMinutes {
  readonly weekday: Weekday;
  readonly from: number;
  readonly to: number;
}

const minutesOfWindow = (open: ContactWindow): WindowMinutes => ({
  weekday: open.weekday,
  from: minutesOf(open.from),
  to: endOf(open),
});

/** `minute` counts from midnight of `day` on the person's clock and may lie outside that day. */
function isOpenAt(
  windows: readonly WindowMinutes[] | null,
  day: Weekday,
  minute: number,
  minutes: number,
): boolean {
  if (windows === null) return true;
  const days = Math.floor(minute / MINUTES_OF_DAY);
  const ofDay = minute - days * MINUTES_OF_DAY;
  const theirDay = ((((day - 1 + days) % 7) + 7) % 7) + 1;
  return windows.some(
    (open) => open.weekday === theirDay && open.from <= ofDay && ofDay + minutes <= open.to,
  );
}

/** By how many minutes a person's clock is ahead of the user's at a minute of the user's day. */
export type ClockAhead = (minute: number) => number;

/** The person's clock against the user's: compared twice a day, and minute by minute only on a day on which that changes. */
export function clockAhead(theirs: Zone, { day, zone, from, to }: DaySpan): ClockAhead {
  const at = (minute: number) =>
    minutesAhead(day, timeAt(Math.min(minute, MINUTES_OF_DAY - 1)), zone, theirs);
  const [first, last] = [at(from), at(to)];
  return first === last ? () => first : at;
}

const endOf = ({ to }: ContactWindow): number => minutesOf(to) || MINUTES_OF_DAY;
