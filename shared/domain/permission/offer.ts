import {
  addDays,
  type Day,
  laterDay,
  MINUTES_OF_DAY,
  minutesOf,
  type Time,
  timeAt,
} from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { type Appointment, freeOn, nearestStart } from './busy';
import { type Channel, channelOf, isLive } from './channel';
import { type Circumstances, contactVerdict, type Reachability, refusalOf } from './verdict';
import { openStarts } from './windows';

/** A contact as somebody wants to plan it, on the user's wall clock. */
export interface OfferWish {
  readonly kind: ActivityKind;
  /** What the person likes best; null: nobody said. */
  readonly preferred: Channel | null;
  readonly day: Day;
  readonly time: Time | null;
  readonly minutes: number;
}

/** When the user is free. */
export interface Free {
  readonly today: Day;
  /** What is past of today; null: nothing is known of it. */
  readonly now: Time | null;
  /** Appointments of the user. */
  readonly busy: readonly Appointment[];
}

/** A contact against which nothing speaks. */
export interface Offer {
  readonly kind: ActivityKind;
  readonly day: Day;
  /** Null: at any time. */
  readonly time: Time | null;
}

/**
 * The nearest contact to the wished one that is welcome: of the same kind if the person can be reached by it at all, else by the
 * channel that is liked best, else by the first that is possible; on the first day from the wished one on, at the time
 * nearest to the wished one. A live contact gets a time when it was wished at a time or the person has windows, and then
 * lies beside the user's appointments. Null when there is none within {@link LONGEST_SEARCH} days.
 */
export function offerFor(
  wish: OfferWish,
  person: Reachability,
  around: Circumstances,
  free: Free,
): Offer | null {
  const kind = possibleKind(wish, person);
  if (kind === null) return null;
  const channel = channelOf(kind, wish.preferred ?? undefined);
  const first = laterDay(wish.day, free.today);
  for (let away = 0; away <= LONGEST_SEARCH; away += 1) {
    const day = addDays(first, away);
    const asked = { channel, day, time: null, minutes: wish.minutes };
    if (!contactVerdict(asked, person, around).may) continue;
    if (!isLive(channel)) return { kind, day, time: workingTime(wish, around) };
    if (wish.time === null && !person.hours?.windows) return { kind, day, time: null };
    const time = nearestTime(day, wish, person, around, free);
    if (time !== null) return { kind, day, time };
  }
  return null;
}

/** In days; longer than any gap and any row of days off that people have. */
export const LONGEST_SEARCH = 120;

function possibleKind({ kind, preferred, minutes }: OfferWish, person: Reachability): ActivityKind | null {
  const channel = channelOf(kind, preferred ?? undefined);
  if (refusalOf(channel, person, minutes) === null) return kind;
  const others = preferred === null ? OTHERS : [preferred, ...OTHERS];
  const instead = others.find((each) => each !== channel && refusalOf(each, person, minutes) === null);
  return instead === undefined ? null : KIND_OF[instead];
}

/** Nobody is visited who only does not want to be called. */
const OTHERS: readonly Channel[] = ['phone', 'message', 'email', 'letter'];
const KIND_OF: Readonly<Record<Channel, ActivityKind>> = {
  ...{ phone: 'call', meeting: 'meeting', message: 'message', email: 'email', letter: 'letter' },
};

/** What is written keeps its time while that is a working hour. */
function workingTime({ time, minutes }: OfferWish, { workStart, workEnd }: Circumstances): Time | null {
  if (time === null || time < workStart || minutesOf(time) + minutes > minutesOf(workEnd)) return null;
  return time;
}

/** The free beginning of the day in a window that is nearest to the wished time, the earlier of two; null when there is none. */
function nearestTime(
  day: Day,
  { time, minutes }: OfferWish,
  { hours }: Reachability,
  { zone, workStart, workEnd }: Circumstances,
  { today, now, busy }: Free,
): Time | null {
  const span = { day, zone, from: minutesOf(workStart), to: minutesOf(workEnd) };
  const earliest = day === today && now !== null ? minutesOf(now) : 0;
  const wished = time === null ? span.from : minutesOf(time);
  const isFree = freeOn(busy, day, minutes);
  const theirs = hours ?? { zone, windows: null };
  const starts = openStarts(theirs, span, minutes, STEP).filter(
    (start) => start >= earliest && isFree(start),
  );
  const nearest = nearestStart(starts, wished);
  return nearest === undefined || nearest >= MINUTES_OF_DAY ? null : timeAt(nearest);
}

/** Beginnings lie so many minutes apart. */
const STEP = 5;
