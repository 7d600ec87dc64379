import { useSettings } from '@renderer/data';
import { onWall, type Planned, type Time } from '@shared/domain/time';

/** The time of an appointment on the user's clock, wherever the client lives; null without one. */
export function useLineTime(): (line: Planned) => Time | null {
  const { zone } = useSettings();
  return (line) => onWall(line, zone).time;
}
