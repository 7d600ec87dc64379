import { type Day, minutesOf, type Time } from '@shared/domain/time';

/** A time of the user that is taken. */
export interface Appointment {
  readonly day: Day;
  readonly time: Time;
  readonly minutes: number;
}

/** Whether a contact of `minutes` may begin at a minute of `day` without lying across an appointment. */
export function freeOn(busy: readonly Appointment[], day: Day, minutes: number): (start: number) => boolean {
  const taken = busy.filter((each) => each.day === day);
  return (start) =>
    taken.every((each) => {
      const from = minutesOf(each.time);
      return start + minutes <= from || from + each.minutes <= start;
    });
}

/** Of some minutes of a day the nearest to the wished one, the earlier of two; undefined without any. */
export function nearestStart(starts: readonly number[], wished: number): number | undefined {
  const [nearest] = [...starts].sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished) || a - b);
  return nearest;
}
