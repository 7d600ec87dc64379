import { compareTexts } from '@shared/domain/order';
import { ACTIVITY_COLUMNS, ACTIVITY_JOINS } from '@db/activities/read';
import {
  type Away,
  awayAgreed,
  awayBefore,
  type AwayContact,
  MOST_DAYS,
  readAway,
} from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import type { Activity } from '@shared/contract/activity';
import { addDays, type Day, type Time } from '@shared/domain/time';
import { DAYS_AHEAD, MANAGER, type Of, type Page, RANGES, type Planned } from './sections';

/** The other clocks, and what was agreed on them for the days that Today shows and those beside, which may stand on one of its days. */
export interface Near extends Away {
  readonly contacts: readonly AwayContact[];
}

export function nearOf(db: ReadableDb, { today, manager }: Of): Near {
  const away = readAway(db);
  const span = { from: addDays(today, -MOST_DAYS), to: addDays(today, DAYS_AHEAD + MOST_DAYS) };
  return { ...away, contacts: away.zones.length === 0 ? [] : awayAgreed(db, away, span, manager) };
}

const holds = (section: Planned, day: Day, today: Day): boolean =>
  section === 'overdue'
    ? day < today
    : section === 'today'
      ? day === today
      : day > today && day <= addDays(today, DAYS_AHEAD);

/** How many more contacts a section holds than were agreed for its days. */
export const moreIn = (section: Planned, { contacts }: Near, today: Day): number =>
  contacts.reduce(
    (sum, { agreed, day }) =>
      sum + Number(holds(section, day, today)) - Number(holds(section, agreed, today)),
    0,
  );

/** How many of each day, from how many were agreed for it. */
export function onOwnDays(
  agreed: readonly { day: Day; count: number }[],
  { contacts }: Near,
  today: Day,
): { day: Day; count: number }[] {
  const counts = new Map(agreed.map(({ day, count }) => [day, count]));
  const add = (day: Day, by: number): void => {
    if (holds('next', day, today)) counts.set(day, (counts.get(day) ?? 0) + by);
  };
  for (const contact of contacts) {
    if (contact.agreed === contact.day) continue;
    add(contact.agreed, -1);
    add(contact.day, 1);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([day, count]) => ({ day, count }))
    .sort((a, b) => compareTexts(a.day, b.day));
}

/**
 * A page of a section in which contacts of other clocks stand at their time on the user's. Each of these moves what follows by one place
 * at most, so the page is found among so many more of the others.
 */
export function pageWithAway(db: ReadableDb, section: Planned, page: Page, near: Near): Activity[] {
  const { today, manager, offset, limit } = page;
  const away =
    section === 'overdue'
      ? awayBefore(db, near, today, manager, offset + limit)
      : near.contacts.filter(({ day }) => holds(section, day, today));
  const from = Math.max(0, offset - away.length);
  const here = placesHere(db, section, {
    ...page,
    own: near.own,
    offset: from,
    limit: limit + offset - from,
  });
  const order = section === 'today' ? anyTimeLast : anyTimeFirst;
  const places = [...here, ...away]
    .sort(order)
    .slice(offset - from, offset - from + limit)
    .map(({ place }) => place);
  return db.all<Activity>(BY_PLACE, { places: JSON.stringify(places) });
}

interface Place {
  readonly place: number;
  readonly id: string;
  readonly day: Day;
  readonly time: Time | null;
}

/** The contacts on the user's clock, and those for any time, in the order of their index. */
function placesHere(db: ReadableDb, section: Planned, page: Page & { readonly own: string }): Place[] {
  const { today, manager, own, offset, limit } = page;
  const of = { today, manager, own };
  if (section === 'overdue') return db.all<Place>(HERE.overdue, { ...of, offset, limit });
  if (section === 'next')
    return db.all<Place>(HERE.next, { ...of, until: addDays(today, DAYS_AHEAD), offset, limit });
  const timed = db.all<Place>(HERE.timed, { ...of, offset, limit });
  if (timed.length === limit) return timed;
  const before = timed.length > 0 ? offset + timed.length : db.value<number>(HERE.countTimed, of);
  const left = { offset: Math.max(0, offset - before), limit: limit - timed.length };
  return [...timed, ...db.all<Place>(HERE.anyTime, { today, manager, ...left })];
}

const ON_OWN_CLOCK = 'a.zone = :own';
const here = (range: string, order: string) =>
  `SELECT a.rowid AS place, a.id, a.day, a.time FROM activities a
   WHERE ${range} AND ${MANAGER} ORDER BY ${order} LIMIT :limit OFFSET :offset`;
const HERE = {
  overdue: here(`${RANGES.overdue} AND (a.time IS NULL OR ${ON_OWN_CLOCK})`, 'a.day, a.time, a.id'),
  next: here(`${RANGES.next} AND (a.time IS NULL OR ${ON_OWN_CLOCK})`, 'a.day, a.time, a.id'),
  timed: here(`${RANGES.today} AND a.time IS NOT NULL AND ${ON_OWN_CLOCK}`, 'a.time, a.id'),
  anyTime: here(`${RANGES.today} AND a.time IS NULL`, 'a.id'),
  countTimed: `SELECT count(*) FROM activities a
    WHERE ${RANGES.today} AND a.time IS NOT NULL AND ${ON_OWN_CLOCK} AND ${MANAGER}`,
};
const BY_PLACE = `SELECT ${ACTIVITY_COLUMNS} FROM json_each(:places) j CROSS JOIN activities a ON a.rowid = j.value ${ACTIVITY_JOINS}`;

/** The orders of the indexes: what has no time comes first in a day, today after all that has one. */
const anyTimeFirst = (a: Place, b: Place): number =>
  compareTexts(a.day, b.day) || compareTexts(a.time ?? '', b.time ?? '') || compareTexts(a.id, b.id);
const anyTimeLast = (a: Place, b: Place): number =>
  compareTexts(a.time ?? '~', b.time ?? '~') || compareTexts(a.id, b.id);
