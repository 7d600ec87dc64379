import { MOST_DAYS, readAway } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import { startOf } from '@shared/domain/reminders';
import { addDays, type Day, daysBetween, type Instant, instantToWall, type Zone } from '@shared/domain/time';
import { present } from '@shared/errors';
import { anyTimeOf, namedContacts, timedOf } from './contacts';

/** In the menu of the tray. */
const COMING = 5;

export interface Moment {
  readonly day: Day;
  /** The user's name; '' for everybody's contacts. */
  readonly me: string;
  readonly now: Instant;
  readonly zone: Zone;
}

/** The first contacts of a day of the user for a short menu: what lies ahead by time, then what has no time, then what went by. */
export function comingOf(
  db: ReadableDb,
  { day, me, now, zone }: Moment,
): OutputOf<'reminders.due'>['coming'] {
  // What was agreed on another clock may stand on a day beside the user's.
  const beside = readAway(db).zones.length === 0 ? 0 : MOST_DAYS;
  const timed = daysBetween(addDays(day, -beside), addDays(day, beside))
    .flatMap((each) => timedOf(db, each, me))
    .map((contact) => ({ id: contact.id, at: startOf(contact) }))
    .filter(({ at }) => instantToWall(at, zone).day === day);
  const inOrder = timed.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const anyTime = anyTimeOf(db, day, me, COMING).map(({ id }) => ({ id, at: null }));
  const first = [
    ...inOrder.filter(({ at }) => at >= now),
    ...anyTime,
    ...inOrder.filter(({ at }) => at < now),
  ].slice(0, COMING);
  const names = namedContacts(
    db,
    first.map(({ id }) => id),
  );
  return first.map(({ id, at }) => {
    const { client, clientId } = present(names.get(id), 'it was just read');
    const label = at === null ? client : `${instantToWall(at, zone).time}  ${client}`;
    return { label, target: { kind: 'contact', id, clientId } };
  });
}
