import {
  addWorkingDays,
  type Day,
  type Instant,
  type Time,
  wallToInstant,
  type WorkingCalendar,
  workingDayFrom,
  type Zone,
} from '@shared/domain/time';

/** What happens to a day of the rhythm that is no working day. The rhythm itself does not shift. */
export type OnDayOff = 'keep' | 'before' | 'after';

/** The day on which an occurrence really stands. Throws as `addWorkingDays` for a calendar without working days. */
export function shifted(day: Day, onDayOff: OnDayOff, calendar: WorkingCalendar): Day {
  if (onDayOff === 'keep') return day;
  const after = workingDayFrom(day, calendar);
  return after === day || onDayOff === 'after' ? after : addWorkingDays(day, -1, calendar);
}

/**
 * The instant of an occurrence: the same time on the clock on the wall on every day, also over daylight-saving days. A time that the clock
 * jumps over is that much later on that day only.
 */
export const instantOf = (day: Day, time: Time, zone: Zone): Instant => wallToInstant(day, time, zone);
