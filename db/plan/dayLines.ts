import type { ReadableDb } from '@db/connection/sqlite';
import { type PlacedLine, placeLines, type PlaceRequest } from '@shared/domain/plan';
import type { Day, Time } from '@shared/domain/time';
import {
  type Among,
  clientsWithTime,
  contactsOn,
  doneOn,
  firstTime,
  leftOver,
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
  /** As many of the timed lines, from the first on, as tell where the first one stands that is not done. */
  readonly head: () => readonly PlacedLine[];
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
  const { today } = frame;
  const part = (among: Among, until?: Time) => {
    const overdue = late && leftOver(db, late, today, whose, among);
    return placeLines({
      ...frame,
      activities: [
        ...(overdue?.activities ?? []),
        ...contactsOn(db, contacts, whose, among),
        ...doneOn(db, day, whose, among, until),
      ],
      points: [...(overdue?.points ?? []), ...pointsOn(db, points, today, whose, among)],
    });
  };
  // The whole line of a client stands where its earliest time does.
  const clients = once(() => JSON.stringify(clientsWithTime(db, day, whose)));
  const timed = once(() => part({ clients: clients(), isIn: 1 }));
  return {
    timed,
    rest: once(() => part({ clients: clients(), isIn: 0 })),
    head: () => {
      const until = firstTime(db, day, whose);
      if (until === null) return timed();
      return part({ clients: JSON.stringify(clientsWithTime(db, day, whose, until)), isIn: 1 }, until);
    },
  };
}

/** Worked out at most once. */
function once<T>(of: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: of() };
    return known.value;
  };
}
