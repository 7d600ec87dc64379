import { clockOf } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { Day } from '@shared/domain/time';
import { activitiesOfDay, contactsById } from './activities';
import type { Counts, Span } from './counts';
import { arrivingIds, type Contact, onOwnClock } from './elsewhere';

/** The contacts of a span by the days on which they stand for the user. */
export interface ContactBook {
  /** Everything that is there. */
  readonly counts: Counts;
  of(day: Day, limit: number): readonly Contact[];
}

export const NO_CONTACTS: ContactBook = { counts: new Map(), of: () => [] };

/**
 * Reads the first contacts of each day (`placesOf` tells how many) and lays them on the user's clock. One that comes to stand on another
 * day is counted there; of a day with more than are read only those that are read move.
 */
export function contactBook(
  db: ReadableDb,
  span: Span,
  stored: Counts,
  { placesOf, perDay, perHour }: { placesOf: (day: Day) => number; perDay: number; perHour: number | null },
): ContactBook {
  const { zone } = readSettings(db);
  const clock = clockOf(zone);
  const { manager } = span;
  const here = [...stored.keys()].flatMap((day) => {
    const limit = placesOf(day);
    return limit > 0 ? activitiesOfDay(db, { day, manager, limit, perHour }) : [];
  });
  const counts = new Map(stored);
  const count = (day: Day, by: number): void => void counts.set(day, (counts.get(day) ?? 0) + by);
  const byDay = new Map<Day, Contact[]>();
  const moved = new Set<Day>();
  const put = (contact: Contact): void => {
    const before = byDay.get(contact.day);
    if (before) before.push(contact);
    else byDay.set(contact.day, [contact]);
    if (contact.agreed) moved.add(contact.day);
  };
  for (const row of here) {
    const contact = onOwnClock(row, zone, clock);
    if (contact.day !== row.day) {
      count(row.day, -1);
      if (contact.day < span.from || contact.day > span.to) continue;
      count(contact.day, 1);
    }
    put(contact);
  }
  for (const row of contactsById(db, arrivingIds(db, span, zone, clock, perDay))) {
    const contact = onOwnClock(row, zone, clock);
    count(contact.day, 1);
    put(contact);
  }
  for (const day of moved) byDay.get(day)?.sort(byTime);
  for (const [day, number] of counts) if (number === 0) counts.delete(day);
  return { counts, of: (day, limit) => (byDay.get(day) ?? []).slice(0, limit) };
}

/** By time, then those for any time; equal ones stay in the order of their ids. */
function byTime(a: Contact, b: Contact): number {
  const [first, second] = [a.time ?? '~', b.time ?? '~'];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}
