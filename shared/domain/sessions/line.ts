import type { Day, Instant, Time, Zone } from '@shared/domain/time';
import { wallToInstant } from '@shared/domain/time';
import type { ActivityStatus } from '@shared/domain/words';

/** What stands in the plan of a day before it becomes a call session. */
export interface DayContact {
  /** The activity's id. */
  readonly id: string;
  readonly clientId: string;
  /** Wall-clock day and time in `zone`. */
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: Zone;
  /** The day of that moment on the user's clock; one before the session's is overdue. */
  readonly standsOn: Day;
}

/** A line of a session as it stands now: the contact decides, so whatever is finished elsewhere is finished here too. */
export interface SessionLine extends DayContact {
  readonly status: ActivityStatus | 'deleted';
  /** Instant at which it was done, ISO 8601 in UTC; null when it was not. */
  readonly doneAt: string | null;
  /** Put off within the session: it comes after the others. */
  readonly skipped: boolean;
}

/** What the state of a line depends on besides itself. */
export interface SessionSpan {
  readonly day: Day;
  /** ISO 8601 in UTC; null while it goes on. */
  readonly endedAt: string | null;
}

/**
 * `open`: still to be talked with; `done`: it has a result; `moved`: it is planned for a later day than the session's now;
 * `gone`: cancelled or deleted.
 */
export const LINE_STATES = ['open', 'done', 'moved', 'gone'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** The state of a line. What was done after the session had ended was not reached in it. */
export function lineState(
  line: Pick<SessionLine, 'status' | 'standsOn' | 'doneAt'>,
  { day, endedAt }: SessionSpan,
): LineState {
  if (line.status === 'deleted' || line.status === 'cancelled') return 'gone';
  if (line.status === 'done') return endedAt !== null && isAfter(line.doneAt, endedAt) ? 'open' : 'done';
  return line.standsOn > day ? 'moved' : 'open';
}

const isAfter = (instant: string | null, end: string): boolean => instant !== null && instant > end;

/** The instant of an appointment on the session's day; null for a line without a time and for an overdue one, whose time has passed. */
export const appointmentOf = ({ day, time, zone, standsOn }: DayContact, sessionDay: Day): Instant | null =>
  time === null || standsOn !== sessionDay ? null : wallToInstant(day, time, zone);
