import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import {
  contactDay,
  type PlacedLine,
  placeLines,
  waitingDay,
  type WeekFrame,
  weekFrame,
} from '@shared/domain/plan';
import { addDays, type Day, earlierDay } from '@shared/domain/time';
import { present } from '@shared/errors';
import { generatedFor } from './explain';
import {
  clientsOfContacts,
  clientsOfPoints,
  contactsOn,
  doneCounts,
  doneOn,
  pointsOn,
  type Span,
} from './rows';

export interface WeekRequest {
  readonly week: string;
  readonly today: string;
  /** Only this manager's lines; undefined for everybody's. */
  readonly manager?: string | undefined;
}

/** The lines of a week in their order, without texts. */
export interface WeekPlaces {
  /** The seven days, Monday first, with their lines and how many of these are done. */
  readonly days: readonly DayPlaces[];
  /** Place of the first line of today that is not done; null when there is none. */
  readonly start: number | null;
  /** `limit` lines from `offset` on. Only the days that they lie in are laid out. */
  page(offset: number, limit: number): PlacedLine[];
}

export interface DayPlaces {
  readonly day: Day;
  readonly count: number;
  readonly done: number;
}

/** Where the lines of a week stand. */
export const placesOfWeek = (db: ReadableDb, request: WeekRequest): WeekPlaces =>
  kept.of(db, JSON.stringify([request.week, request.today, request.manager ?? null]), () =>
    layOut(db, request),
  );

const kept = new KeptAnswer<WeekPlaces>();

/**
 * How many lines a day has follows from how many clients stand there, so most days are only counted; a day is laid out when a
 * page needs it, and today for its first line that is not done.
 */
function layOut(db: ReadableDb, request: WeekRequest): WeekPlaces {
  const { week, today } = request;
  const manager = request.manager ?? null;
  const calendar = readCalendar(db);
  const { zone } = readSettings(db);
  const frame = weekFrame(week, today, calendar);
  const generated = JSON.stringify(generatedFor(db, week));
  const sources = sourcesOf(db, frame, manager, generated);
  const linesOf = remembered((day: Day) => {
    const { contacts, points, late } = present(sources.get(day), 'every day of the week has its sources');
    const activities = [...contactsOn(db, contacts, late, manager, generated), ...doneOn(db, day, manager)];
    return placeLines({
      week,
      today,
      calendar,
      zone,
      activities,
      points: pointsOn(db, points, late, today, manager, generated),
    });
  });
  const days = [...sources].map(([day, { clients, late, done }]) => ({
    ...{ day, done },
    count: day === today || late !== null ? linesOf(day).length : done + distinct(clients),
  }));
  const before = (day: Day) => days.reduce((sum, each) => (each.day < day ? sum + each.count : sum), 0);
  const first = sources.has(today) ? linesOf(today).findIndex(({ isDone }) => !isDone) : -1;
  return {
    days,
    start: first < 0 ? null : before(today) + first,
    page: (offset, limit) =>
      days.flatMap(({ day, count }) => {
        const [from, to] = [offset - before(day), offset + limit - before(day)];
        return to <= 0 || from >= count ? [] : linesOf(day).slice(Math.max(0, from), to);
      }),
  };
}

/** What stands on one day of the week: by the days it was planned for or due, and whose it is. */
interface Sources {
  readonly contacts: Day[];
  readonly points: Day[];
  /** Ids with a space between them, some of them more than once. */
  readonly clients: string[];
  /** What is overdue since before the week and lands here, all of it; such a day is laid out in any case. */
  late: Span | null;
  done: number;
}

/**
 * Everything that may stand in the plan of a week. What is overdue since before the week stands in the present week and
 * in the next one, which is handed out while this one runs; later weeks are not filled with it. For managers whose plan of the
 * week was generated (`generated`, as JSON) only contacts of the week itself stand in it.
 */
function sourcesOf(
  db: ReadableDb,
  frame: WeekFrame,
  manager: string | null,
  generated: string,
): Map<Day, Sources> {
  const { days, today } = frame;
  const from = present(days[0], 'a week has seven days');
  const to = present(days[6], 'a week has seven days');
  const sources = new Map(
    days.map((day): [Day, Sources] => [day, { contacts: [], points: [], clients: [], late: null, done: 0 }]),
  );
  const week = { from, to };
  const of = (day: Day) => sources.get(day);
  for (const { day, clients } of clientsOfContacts(db, week, manager)) {
    const source = of(contactDay(day, frame));
    source?.contacts.push(day);
    source?.clients.push(clients);
  }
  for (const { day, clients } of clientsOfPoints(db, week, today, manager, generated)) {
    const source = of(waitingDay(day, frame));
    source?.points.push(day);
    source?.clients.push(clients);
  }
  for (const { day, count } of doneCounts(db, week, manager)) {
    present(of(day), 'days of the week only').done = count;
  }
  if (to >= today && from <= addDays(today, 7)) {
    present(of(frame.landing), 'lands in the week').late = {
      from: FIRST_DAY,
      to: addDays(earlierDay(today, from), -1),
    };
  }
  return sources;
}

const FIRST_DAY = '0001-01-01';

/** How many different ids there are. */
function distinct(clients: readonly string[]): number {
  const found = new Set<string>();
  for (const ids of clients) for (const id of ids.split(' ')) found.add(id);
  return found.size;
}

/** A function of a day that works out each day once. */
function remembered<T>(of: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const value = of(day);
    known.set(day, value);
    return value;
  };
}
