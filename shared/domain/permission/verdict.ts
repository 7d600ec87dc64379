import {
  type Day,
  isWorkingDay,
  minutesOf,
  type Time,
  type WorkingCalendar,
  type Zone,
} from '@shared/domain/time';
import { type Channel, isLive, type Permissions } from './channel';
import { type Frequency, type TooOften, tooOften } from './frequency';
import { type ContactHours, isOpen, neverOpen, openStarts } from './windows';

/** What is known about reaching one person of one client. */
export interface Reachability {
  readonly clientDoNotContact: boolean;
  readonly personDoNotContact: boolean;
  readonly permissions: Permissions;
  /** Channels with an address: a phone number, an e-mail address … Meetings need none. */
  readonly addresses: ReadonlySet<Channel>;
  /** Null: nothing is known, so any time. */
  readonly hours: ContactHours | null;
}

/** Why a contact by a channel is not possible at all, whatever the day. */
export type Refusal =
  | { readonly code: 'client-do-not-contact' }
  | { readonly code: 'person-do-not-contact' }
  | { readonly code: 'permission-withdrawn'; readonly channel: Channel }
  | { readonly code: 'no-address'; readonly channel: Channel }
  | { readonly code: 'window-never-open' };

/** What speaks against a contact. `permission-unknown` is only a note; everything else keeps the planner away. */
export type Objection =
  | Refusal
  | TooOften
  | { readonly code: 'permission-unknown'; readonly channel: Channel }
  | { readonly code: 'day-off'; readonly day: Day }
  | { readonly code: 'outside-work'; readonly time: Time }
  | { readonly code: 'window-closed'; readonly day: Day; readonly time: Time | null };

export interface Verdict {
  /** False: the planner does not do it, and a hand that does it is warned. */
  readonly may: boolean;
  readonly objections: readonly Objection[];
}

/** A contact that somebody wants to plan, on the user's wall clock. */
export interface ContactWish {
  readonly channel: Channel;
  readonly day: Day;
  /** Null: at any time of the day. */
  readonly time: Time | null;
  readonly minutes: number;
}

/** The user's own side, and the client's other contacts. */
export interface Circumstances {
  readonly zone: Zone;
  readonly workStart: Time;
  readonly workEnd: Time;
  readonly calendar: WorkingCalendar;
  readonly frequency: Frequency;
  /** Days of the client's other contacts, see {@link tooOften}. */
  readonly contacts: readonly Day[];
}

/** Whether a contact is welcome, with everything that speaks against it (`product.md` §4): a warning, never a wall. */
export function contactVerdict(wish: ContactWish, person: Reachability, around: Circumstances): Verdict {
  const objections: Objection[] = [];
  const refusal = refusalOf(wish.channel, person, wish.minutes);
  if (refusal) objections.push(refusal);
  if ((person.permissions[wish.channel] ?? 'unknown') === 'unknown')
    objections.push({ code: 'permission-unknown', channel: wish.channel });
  if (!isWorkingDay(wish.day, around.calendar)) objections.push({ code: 'day-off', day: wish.day });
  if (wish.time !== null && isOutsideWork(wish.time, wish.minutes, around))
    objections.push({ code: 'outside-work', time: wish.time });
  if (refusal?.code !== 'window-never-open' && isClosed(wish, person, around))
    objections.push({ code: 'window-closed', day: wish.day, time: wish.time });
  const often = tooOften(wish.day, around.contacts, around.frequency);
  if (often) objections.push(often);
  return { may: objections.every(({ code }) => code === 'permission-unknown'), objections };
}

/** The strongest reason why this person cannot be contacted by this channel on any day; null when it is possible. */
export function refusalOf(channel: Channel, person: Reachability, minutes = 1): Refusal | null {
  if (person.clientDoNotContact) return { code: 'client-do-not-contact' };
  if (person.personDoNotContact) return { code: 'person-do-not-contact' };
  if (person.permissions[channel] === 'withdrawn') return { code: 'permission-withdrawn', channel };
  if (channel !== 'meeting' && !person.addresses.has(channel)) return { code: 'no-address', channel };
  if (isLive(channel) && person.hours && neverOpen(person.hours, minutes))
    return { code: 'window-never-open' };
  return null;
}

function isOutsideWork(time: Time, minutes: number, { workStart, workEnd }: Circumstances): boolean {
  return time < workStart || minutesOf(time) + minutes > minutesOf(workEnd);
}

function isClosed(
  { channel, day, time, minutes }: ContactWish,
  { hours }: Reachability,
  around: Circumstances,
) {
  if (hours === null || !isLive(channel)) return false;
  const { zone, workStart, workEnd } = around;
  if (time !== null) return !isOpen(hours, day, time, zone, minutes);
  const span = { day, zone, from: minutesOf(workStart), to: minutesOf(workEnd) };
  return openStarts(hours, span, minutes, Math.min(minutes, 5)).length === 0;
}
