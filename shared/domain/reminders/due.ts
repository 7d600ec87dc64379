import {
  type Day,
  type Instant,
  instantToWall,
  type Time,
  wallToInstant,
  type Zone,
} from '@shared/domain/time';
import { isQuiet } from './quiet';
import type { ReminderChoices } from './settings';

/** A planned contact that has a time. */
export interface TimedContact {
  readonly id: string;
  readonly day: Day;
  readonly time: Time;
  readonly zone: Zone;
  /** Its own minutes before its time; null: as the settings say; -1: no reminder. */
  readonly remindMinutes: number | null;
}

/** What to say now. */
export interface DueReminders<C extends TimedContact> {
  /** One notification each: the contact is still ahead, or has begun a moment ago. */
  readonly single: readonly C[];
  /** Their time went by while nobody could be told (sleep, restart, quiet hours): one notification for all of them. */
  readonly missed: readonly C[];
  /** The day of which the contacts are counted up once; null: not now. */
  readonly morning: Day | null;
}

export interface ReminderMoment {
  readonly now: Instant;
  /** The user's, for quiet hours and the morning. */
  readonly zone: Zone;
  readonly choices: ReminderChoices;
  readonly isWorkingDay: (day: Day) => boolean;
  /** When that was said last, by {@link contactKey} or {@link morningKey}; undefined: never. */
  readonly saidAt: (key: string) => Instant | undefined;
}

/** So long after its time a reminder still comes alone: timers are late, and clocks differ. */
const LATE_MS = 5 * 60_000;
/** What was missed longer ago than a long weekend is overdue on Today and no news. */
export const MISSED_FOR_MS = 4 * 86_400_000;
/** So long after its time the morning is still worth counting up. */
const MORNING_FOR_MS = 4 * 3_600_000;

/** A contact that moves to another time is reminded of again. */
export const contactKey = ({ id, day, time }: TimedContact): string => `${id} ${day} ${time}`;
export const morningKey = (day: Day): string => `morning ${day}`;

export const startOf = ({ day, time, zone }: Pick<TimedContact, 'day' | 'time' | 'zone'>): Instant =>
  wallToInstant(day, time, zone);

/** When to remind of a contact; null: never. */
export function reminderAt(contact: TimedContact, usual: number): Instant | null {
  const minutes = contact.remindMinutes ?? usual;
  if (minutes < 0) return null;
  return startOf(contact) - minutes * 60_000;
}

/**
 * What to remind of at this moment. Asked at any time and as often as one likes: after a sleep, a restart or a changed clock it
 * gives what became due since, and nothing twice as long as the caller keeps what was said and when. A reminder whose moment was put
 * behind that (fewer minutes, another zone) is a new one. In quiet hours nothing.
 */
export function dueReminders<C extends TimedContact>(
  contacts: readonly C[],
  { now, zone, choices, isWorkingDay, saidAt }: ReminderMoment,
): DueReminders<C> {
  const wall = instantToWall(now, zone);
  if (!choices.on || isQuiet(wall.time, choices.quiet)) return { single: [], missed: [], morning: null };
  const due = contacts.filter((contact) => {
    const at = reminderAt(contact, choices.minutes);
    if (at === null || at > now || now - startOf(contact) > MISSED_FOR_MS) return false;
    const said = saidAt(contactKey(contact));
    return said === undefined || said < at;
  });
  const isMissed = (contact: C) => now - startOf(contact) > LATE_MS;
  return {
    single: due.filter((contact) => !isMissed(contact)).sort(byStart),
    missed: due.filter(isMissed).sort(byStart),
    morning:
      isMorning(now, wall.day, zone, choices.morning, isWorkingDay) &&
      saidAt(morningKey(wall.day)) === undefined
        ? wall.day
        : null,
  };
}

/**
 * The next moment at which something becomes due; null when nothing lies ahead. Whoever waits for it asks again much sooner, because
 * clocks are set and machines sleep.
 */
export function nextReminder(contacts: readonly TimedContact[], now: Instant, usual: number): Instant | null {
  const ahead = contacts
    .map((contact) => reminderAt(contact, usual))
    .filter((at) => at !== null)
    .filter((at) => at > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function isMorning(
  now: Instant,
  day: Day,
  zone: Zone,
  morning: Time | null,
  isWorkingDay: (day: Day) => boolean,
): boolean {
  if (morning === null || !isWorkingDay(day)) return false;
  const at = wallToInstant(day, morning, zone);
  return now >= at && now - at <= MORNING_FOR_MS;
}

const byStart = (a: TimedContact, b: TimedContact): number =>
  startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
