import { addDays, type Day, diffDays } from './day';
import { instantToWall, isZone, type Time, wallToInstant, type Zone } from './zone';

/** When a contact is planned: a day, or a time on the wall clock of `zone`. */
export interface Planned {
  readonly day: Day;
  /** Null: at any time of that day, which is the same day everywhere. */
  readonly time: Time | null;
  readonly zone: Zone;
}

/**
 * Day and time of a contact on the wall clock of `zone`; as they stand where its own zone is one that this machine does not know (stored by
 * another one, perhaps).
 */
export function onWall(
  { day, time, zone: own }: Planned,
  zone: Zone,
): { readonly day: Day; readonly time: Time | null } {
  if (time === null || own === zone || !isZone(own)) return { day, time };
  const wall = instantToWall(wallToInstant(day, time, own), zone);
  return { day: wall.day, time: wall.time };
}

/**
 * The day to agree so that a contact which keeps its time and its clock stands on `day` of the clock in `zone`. A clock that is put forward
 * there may have no such moment; then the day before or after it.
 */
export function dayFor(of: Planned, day: Day, zone: Zone): Day {
  const agreed = addDays(of.day, diffDays(onWall(of, zone).day, day));
  // Summer time begins or ends between the two, so that it stands an hour off.
  return addDays(agreed, diffDays(onWall({ ...of, day: agreed }, zone).day, day));
}

/** "Sao Paulo" of `America/Sao_Paulo`: where a time of another zone is meant. */
export const cityOf = (zone: Zone): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "10:00", and "10:00 Tokyo" of a contact that is planned on another clock than that of `zone`; '' without a time. */
export function timeWithCity({ time, zone: own }: Omit<Planned, 'day'>, zone: Zone): string {
  if (time === null) return '';
  return own === zone ? time : `${time} ${cityOf(own)}`;
}
