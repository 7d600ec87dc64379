import type { ReadableDb } from '@db/connection/sqlite';
import { type PlacedLine, placeLines, type PlaceRequest } from '@shared/domain/plan';
import type { Day } from '@shared/domain/time';
import {
  type Among,
  clientsWithTime,
  contactsOn,
  doneOn,
  lateContacts,
  latePoints,
  pointsOn,
  type Span,
  type Whose,
} from './rows';

/** What stands on one day of a week. */
export interface DaySources {
  /** The days whose contacts and points stand there. */
  readonly contacts: readonly Day[];
  readonly points: readonly Day[];
  /** Overdue since before the week and landing there, all of it. */
  readonly late: Span | null;
}

/**
 * The lines of a day in two parts: those with a time of their own come first, everything else follows. What is overdue has no time,
 * and there may be thousands of it, so most pages need the first part only.
 */
export interface DayLines {
  readonly timed: () => readonly PlacedLine[];
  readonly rest: () => readonly PlacedLine[];
}

type Frame = Pick<PlaceRequest, 'week' | 'today' | 'calendar' | 'zone'>;

export function linesOfDay(
  db: ReadableDb,
  day: Day,
  { contacts, points, late }: DaySources,
  frame: Frame,
  whose: Whose,
): DayLines {
  const timedClients = once(() => JSON.stringify(clientsWithTime(db, day, whose)));
  const part = (isIn: 0 | 1) => {
    // The whole line of a client stands where its earliest time does.
    const among: Among = { clients: timedClients(), isIn };
    const { today } = frame;
    return placeLines({
      ...frame,
      activities: [
        ...(late ? lateContacts(db, late, whose, among) : []),
        ...contactsOn(db, contacts, whose, among),
        ...doneOn(db, day, whose, among),
      ],
      points: [
        ...(late ? latePoints(db, late, today, whose, among) : []),
        ...pointsOn(db, points, today, whose, among),
      ],
    });
  };
  return { timed: once(() => part(1)), rest: once(() => part(0)) };
}

/** Worked out at most once. */
function once<T>(of: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: of() };
    return known.value;
  };
}
