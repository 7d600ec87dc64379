import { addDays, type Day, minutesOf, type Time, timeAt } from '@shared/domain/time';
import type { View } from './views';

/** Where something stands while it is carried by keys. */
export interface Place {
  readonly day: Day;
  /** Null: at any time of the day. */
  readonly time: Time | null;
  readonly minutes: number;
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'longer' | 'shorter' | 'any-time';

/** By so many minutes things move and grow. */
const STEP_MINUTES = 30;
const GROW_MINUTES = 15;
const LAST_MINUTE = 24 * 60 - STEP_MINUTES;

/** The place after one press of a key. In a month up and down are weeks; elsewhere half hours, and what has no time gets `workStart`. */
export function stepped(place: Place, step: Step, view: View, workStart: Time): Place {
  const { day, time, minutes } = place;
  const days = (count: number): Place => ({ ...place, day: addDays(day, count) });
  switch (step) {
    case 'left':
      return days(-1);
    case 'right':
      return days(1);
    case 'up':
    case 'down': {
      const by = step === 'up' ? -1 : 1;
      if (view === 'month' || view === 'agenda') return days(7 * by);
      if (time === null) return { ...place, time: workStart };
      const minute = Math.min(LAST_MINUTE, Math.max(0, minutesOf(time) + by * STEP_MINUTES));
      return { ...place, time: timeAt(minute) };
    }
    case 'longer':
      return { ...place, minutes: Math.min(24 * 60, minutes + GROW_MINUTES) };
    case 'shorter':
      return { ...place, minutes: Math.max(GROW_MINUTES, minutes - GROW_MINUTES) };
    case 'any-time':
      return { ...place, time: time === null ? workStart : null };
  }
}
