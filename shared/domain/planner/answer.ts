import type { Channel, Objection, Refusal } from '@shared/domain/permission';
import type { Day, Time, Week } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { Reason } from './request';
import type { Slot } from './settings';

/** Why nothing can be placed on a day. */
export type DayObstacle =
  | 'past'
  | 'day-off'
  | 'other-kind' // a day of meetings for a call, or the other way round
  | 'no-capacity' // the user plans none on this weekday
  | 'no-time' // working hours are over or full of appointments
  | 'taken' // lines that stood already took the capacity
  | 'before'
  | 'after'
  | 'window-closed'
  | 'gap'
  | 'cap';

/** One day of the week, seen from one line: `chosen`; `open`: it would have gone; `full`: others took the room. */
export interface DayNote {
  readonly day: Day;
  readonly note: DayObstacle | 'chosen' | 'open' | 'full';
}

/** Why a line stands on its day. */
export type DayWhy =
  | 'finished'
  | 'appointment'
  | 'pinned'
  | 'by-hand'
  | 'only-day' // no other day was possible
  | 'deadline' // in time for its deadline
  | 'late' // the deadline has passed, or nothing before it was free
  | 'asked-day' // the day the reason asks for
  | 'nearest-day' // as near to that day as possible
  | 'soonest' // overdue: the first day with room
  | 'spread'; // any day would do; this was the emptiest

export type Origin = 'generated' | 'fixed' | 'pinned' | 'by-hand' | 'finished';

export interface LineReason extends Reason {
  /** The contact of this line on this day does for this reason. The first reason leads. */
  readonly served: boolean;
  /** Of a reason that is not served: why not. */
  readonly whyNot?: NotServed;
}

/** Why the contact of a line does not do for a reason of its client. */
export interface NotServed {
  /**
   * `before`, `after`: the day of the line is too early or too late for it; `meeting-needed`: a call does not do; the others
   * speak against the person of a contact that is planned already.
   */
  readonly code: 'before' | 'after' | 'meeting-needed' | 'window-closed' | Refusal['code'];
  /** Whom it is about; null: the client as a whole. */
  readonly personId?: string | null;
  /** Of a refusal that is about one channel. */
  readonly channel?: Channel;
}

/** One line of the plan: one client on one day. */
export interface WeekLine {
  /** `client@week` for generated lines; the key it came with for others. */
  readonly key: string;
  readonly clientId: string;
  readonly personId: string | null;
  readonly day: Day;
  /** The user's wall clock. Null: at any time of the working day; people with windows get a time in one of them. */
  readonly time: Time | null;
  /** Null for standing lines that came without. */
  readonly minutes: number | null;
  readonly kind: ActivityKind;
  readonly slot: Slot;
  readonly origin: Origin;
  readonly reasons: readonly LineReason[];
  readonly why: DayWhy;
  /** The days of the week for a generated line; empty for others. */
  readonly days: readonly DayNote[];
  /** What speaks against a line that stands by the user's will. */
  readonly objections: readonly Objection[];
}

export interface LeftOut {
  readonly clientId: string;
  readonly personId: string | null;
  /** Most important first. */
  readonly reasons: readonly Reason[];
  /**
   * `no-room`: higher priorities and standing lines took the capacity; `no-day`: no day fits, see `days`; `removed`: by the user,
   * for this week; else the refusal of the person.
   */
  readonly code: 'no-room' | 'no-day' | 'removed' | Refusal['code'];
  /** Of a refusal that is about one channel; else null. */
  readonly channel: Channel | null;
  readonly days: readonly DayNote[];
  /** For `no-room`: keys of the lines in its way, each of a higher priority or standing. */
  readonly takenBy: readonly string[];
}

/** Why a whole week takes nothing new, most general first; null when it does. */
export type WeekObstacle = 'past' | 'no-working-day' | 'no-capacity' | 'no-time' | 'taken' | null;

export interface DayLoad {
  readonly day: Day;
  /** How many the day takes, and how many stand on it. Standing lines may go beyond. */
  readonly capacity: Readonly<Record<Slot, number>>;
  readonly used: Readonly<Record<Slot, number>>;
}

export interface WeekPlan {
  readonly week: Week;
  /** By day; timed ones first by time, then by priority. */
  readonly lines: readonly WeekLine[];
  /** By priority. */
  readonly leftOut: readonly LeftOut[];
  /** The week is too small for the cadences: all intervals of clients left out are at most `factor` times the ideal. */
  readonly stretched: { readonly factor: number; readonly clients: number } | null;
  readonly days: readonly DayLoad[];
  readonly obstacle: WeekObstacle;
}
