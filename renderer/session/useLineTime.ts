import { useSettings } from '@renderer/data';
import { instantToWall, type Day, type Time, wallToInstant, type Zone } from '@shared/domain/time';

interface Timed {
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: Zone;
}

/** The time of an appointment on the user's clock, wherever the client lives; null without one. */
export function useLineTime(): (line: Timed) => Time | null {
  const { zone: own } = useSettings();
  return ({ day, time, zone }) =>
    time === null || zone === own ? time : instantToWall(wallToInstant(day, time, zone), own).time;
}
