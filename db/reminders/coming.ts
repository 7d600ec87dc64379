import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import { startOf } from '@shared/domain/reminders';
import { type Day, type Instant, instantToWall, type Zone } from '@shared/domain/time';
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

/** The first of a day's contacts for a short menu: what lies ahead by time, then what has no time, then what went by. */
export function comingOf(
  db: ReadableDb,
  { day, me, now, zone }: Moment,
): OutputOf<'reminders.due'>['coming'] {
  const timed = timedOf(db, day, me).map((contact) => ({ id: contact.id, at: startOf(contact) }));
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
