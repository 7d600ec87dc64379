import type { CalendarItem } from '@shared/contract/calendar';
import { type Day, dayFor, onWall, type Planned, type Time, type Zone } from '@shared/domain/time';

interface NewPlace {
  readonly day: Day;
  /** Undefined: stays. */
  readonly time?: Time | null;
  readonly minutes?: number;
}

/** What is kept when something is put on a place of the user's clock. */
export interface MovedTo extends NewPlace {
  readonly zone?: Zone;
}

/**
 * A contact that was agreed on another clock stays on it as long as only its day changes; a new time is one on the user's clock, also
 * where it reads as the old one did.
 */
export function movedTo(
  { time: shownTime, agreed }: Pick<Contact, 'time' | 'agreed'>,
  { day, time, ...rest }: NewPlace,
  own: Zone,
): MovedTo {
  if (!agreed) return { day, ...(time === undefined ? {} : { time }), ...rest };
  if (time !== undefined && time !== shownTime) return { day, time, ...(time && { zone: own }), ...rest };
  return { day: dayFor(agreed, day, own), ...rest };
}

type Contact = Extract<CalendarItem, { layer: 'activity' }>;

/** A planned contact where it stands on the user's clock. */
export function shownAt({ day, time, zone }: Planned, own: Zone): Pick<Contact, 'day' | 'time' | 'agreed'> {
  if (time === null || zone === own) return { day, time };
  return { ...onWall({ day, time, zone }, own), agreed: { day, time, zone } };
}
