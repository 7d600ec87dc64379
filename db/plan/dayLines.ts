import type { ReadableDb } from '@db/connection/sqlite';
import {
  type ActivityPlace,
  type PlacedLine,
  placeLines,
  type PlaceRequest,
  type PointPlace,
} from '@shared/domain/plan';
import type { Day } from '@shared/domain/time';
import {
  type Among,
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
  const own = once(() => {
    const planned = contactsOn(db, contacts, whose);
    // The whole line of a client stands where its earliest time does.
    const withTime = planned.filter((each) => each.day === day && each.time !== null);
    return {
      activities: [...planned, ...doneOn(db, day, whose)],
      points: pointsOn(db, points, frame.today, whose),
      timed: new Set(withTime.map(({ clientId }) => clientId)),
    };
  });
  const part = (isTimed: boolean) => {
    const { activities, points: due, timed } = own();
    const isHere = ({ clientId }: PointPlace | ActivityPlace): boolean => timed.has(clientId) === isTimed;
    const isDoneHere = ({ time }: ActivityPlace): boolean => (time !== null) === isTimed;
    const among: Among = { clients: JSON.stringify([...timed]), isIn: isTimed ? 1 : 0 };
    const overdue = late && {
      activities: lateContacts(db, late, whose, among),
      points: latePoints(db, late, frame.today, whose, among),
    };
    return placeLines({
      ...frame,
      activities: [
        ...(overdue?.activities ?? []),
        ...activities.filter((each) => (each.status === 'done' ? isDoneHere(each) : isHere(each))),
      ],
      points: [...(overdue?.points ?? []), ...due.filter(isHere)],
    });
  };
  return { timed: once(() => part(true)), rest: once(() => part(false)) };
}

/** Worked out at most once. */
function once<T>(of: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: of() };
    return known.value;
  };
}
