import { clockOf } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import { type ActivityPlace, type PlacedLine, placeLines, type PlaceRequest } from '@shared/domain/plan';
import type { Day, Time } from '@shared/domain/time';
import { type Moved, placeOf } from './away';
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
  /** Contacts that stand there for the user, though they were agreed for another day. */
  readonly moved: Moved;
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
  { contacts, points, moved, late }: DaySources,
  frame: Frame,
  whose: Whose,
): DayLines {
  const { today, zone } = frame;
  const clock = clockOf(zone);
  // What is overdue is found by the day that was agreed, and waits since the user's.
  const onOwnDay = (of: ActivityPlace): ActivityPlace =>
    of.time === null || of.zone === zone ? of : { ...of, here: clock(of).day };
  const part = (among: Among, until?: Time) => {
    const overdue = late && leftOver(db, late, today, whose, among);
    const clients = moved.length === 0 ? null : new Set(JSON.parse(among.clients) as string[]);
    return placeLines({
      ...frame,
      activities: [
        ...(overdue?.activities ?? []).map(onOwnDay),
        ...contactsOn(db, contacts, whose, among),
        ...moved.filter(({ clientId }) => clients?.has(clientId) === (among.isIn === 1)).map(placeOf),
        ...doneOn(db, day, whose, among, until),
      ],
      points: [...(overdue?.points ?? []), ...pointsOn(db, points, today, whose, among)],
    });
  };
  // The whole line of a client stands where its earliest time does.
  const onTheirDay = moved.filter((contact) => contact.day === day);
  const clients = once(() =>
    JSON.stringify([...clientsWithTime(db, day, whose), ...onTheirDay.map(({ clientId }) => clientId)]),
  );
  const timed = once(() => part({ clients: clients(), isIn: 1 }));
  return {
    timed,
    rest: once(() => part({ clients: clients(), isIn: 0 })),
    head: () => {
      const until = onTheirDay.length > 0 ? null : firstTime(db, day, whose);
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
