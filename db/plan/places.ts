import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import { contactDay, type PlacedLine, waitingDay, type WeekFrame, weekFrame } from '@shared/domain/plan';
import { addDays, type Day, earlierDay } from '@shared/domain/time';
import { present } from '@shared/errors';
import { idsOf, type MovedContact, movedNear } from './away';
import { type DayLines, type DaySources, linesOfDay } from './dayLines';
import { generatedFor } from './explain';
import { clientsOfContacts, clientsOfPoints, doneCounts, lateClients, type Span, type Whose } from './rows';

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
  /** Lines of control points alone, without a contact. */
  readonly toPlan: number;
}

/** Where the lines of a week stand. */
export const placesOfWeek = (db: ReadableDb, request: WeekRequest): WeekPlaces =>
  kept.of(db, JSON.stringify([request.week, request.today, request.manager ?? null]), () =>
    layOut(db, request),
  );

const kept = new KeptAnswer<WeekPlaces>();

/**
 * How many lines a day has follows from how many clients stand there, so days are only counted; a day is laid out when a page needs
 * it, and today for its first line that is not done.
 */
function layOut(db: ReadableDb, request: WeekRequest): WeekPlaces {
  const { week, today } = request;
  const calendar = readCalendar(db);
  const { zone } = readSettings(db);
  const frame = weekFrame(week, today, calendar);
  const manager = request.manager ?? null;
  const generated = generatedFor(db, week);
  const late = lateOf(frame);
  const moved = movedNear(db, [weekOf(frame), ...(late ? [{ from: late.to, to: late.to }] : [])], manager);
  const whose = { manager, generated: JSON.stringify(generated), moved: idsOf(moved) };
  const sources = sourcesOf(db, frame, late, whose);
  for (const contact of moved) putMoved(sources, contact, { frame, late, generated });
  const days = [...sources].map(([day, source]) => ({
    ...{ day, done: source.done, ...countsOf(source) },
    ...linesOfDay(db, day, source, { week, today, calendar, zone }, whose),
  }));
  const before = (day: Day) => days.reduce((sum, each) => (each.day < day ? sum + each.count : sum), 0);
  return {
    days: days.map(({ day, count, done, toPlan }) => ({ day, count, done, toPlan })),
    start: startOf(
      days.find(({ day }) => day === today),
      before(today),
    ),
    page: (offset, limit) =>
      days.flatMap(({ day, count, ...lines }) => {
        const [from, to] = [Math.max(0, offset - before(day)), offset + limit - before(day)];
        return to <= 0 || from >= count ? [] : sliceOf(lines, from, to);
      }),
  };
}

/** Place of the first line of today that is not done. */
function startOf(today: DayLines | undefined, before: number): number | null {
  if (!today) return null;
  const isOpen = ({ isDone }: PlacedLine): boolean => !isDone;
  const first = today.head().findIndex(isOpen);
  if (first >= 0) return before + first;
  const next = today.rest().findIndex(isOpen);
  return next < 0 ? null : before + today.timed().length + next;
}

function sliceOf({ timed, rest }: DayLines, from: number, to: number): PlacedLine[] {
  const first = timed();
  const others = to <= first.length ? [] : rest().slice(Math.max(0, from - first.length), to - first.length);
  return [...first.slice(from, to), ...others];
}

/** With whose they are. */
interface Sources extends DaySources {
  readonly contacts: Day[];
  readonly points: Day[];
  readonly moved: MovedContact[];
  /** Of the contacts and of the points: ids with a space between them, some of them more than once. */
  readonly clients: string[];
  readonly waiting: string[];
  late: Span | null;
  done: number;
}

/**
 * Everything that may stand in the plan of a week. What is overdue since before the week stands in the present week and
 * in the next one, which is handed out while this one runs; later weeks are not filled with it. For managers whose plan of the
 * week was generated (`generated`, as JSON) only contacts of the week itself stand in it.
 */
function sourcesOf(db: ReadableDb, frame: WeekFrame, late: Span | null, whose: Whose): Map<Day, Sources> {
  const { days, today } = frame;
  const sources = new Map(
    days.map((day): [Day, Sources] => [
      day,
      { contacts: [], points: [], moved: [], clients: [], waiting: [], late: null, done: 0 },
    ]),
  );
  const week = weekOf(frame);
  const of = (day: Day) => sources.get(day);
  for (const { day, clients } of clientsOfContacts(db, week, whose)) {
    const source = of(contactDay(day, frame));
    source?.contacts.push(day);
    source?.clients.push(clients);
  }
  for (const { day, clients } of clientsOfPoints(db, week, today, whose)) {
    const source = of(waitingDay(day, frame));
    source?.points.push(day);
    source?.waiting.push(clients);
  }
  for (const { day, count } of doneCounts(db, week, whose)) {
    present(of(day), 'days of the week only').done = count;
  }
  if (late) {
    const landing = present(of(frame.landing), 'lands in the week');
    landing.late = late;
    landing.clients.push(...lateClients(db, late, whose));
    for (const { clients } of clientsOfPoints(db, late, today, whose)) landing.waiting.push(clients);
  }
  return sources;
}

const weekOf = ({ days }: WeekFrame): Span => ({
  from: present(days[0], 'a week has seven days'),
  to: present(days[6], 'a week has seven days'),
});

/** The days whose open contacts and points are overdue since before the week and stand in it; null where they do not. */
function lateOf(frame: WeekFrame): Span | null {
  const { from, to } = weekOf(frame);
  const { today } = frame;
  if (to < today || from > addDays(today, 7)) return null;
  return { from: FIRST_DAY, to: addDays(earlierDay(today, from), -1) };
}

const FIRST_DAY = '0001-01-01';

/** A contact whose day is another one for the user than as it was agreed: it stands where that day does, if it stands in the week. */
function putMoved(
  sources: ReadonlyMap<Day, Sources>,
  contact: MovedContact,
  {
    frame,
    late,
    generated,
  }: { readonly frame: WeekFrame; readonly late: Span | null; readonly generated: readonly string[] },
): void {
  const isInWeek = frame.days.includes(contact.day);
  const isLate = late !== null && contact.day <= late.to && !generated.includes(contact.manager);
  if (!isInWeek && !isLate) return;
  const source = sources.get(contactDay(contact.day, frame));
  source?.moved.push(contact);
  source?.clients.push(contact.clientId);
}

/** A client with a contact has one line for it and its points; the others wait for a contact to be planned. */
function countsOf({ clients, waiting, done }: Sources): { count: number; toPlan: number } {
  const found = new Set<string>();
  const held = added(found, clients);
  const all = added(found, waiting);
  return { count: done + all, toPlan: all - held };
}

/** How many different ids there are once these are added. */
function added(found: Set<string>, clients: readonly string[]): number {
  for (const ids of clients) for (const id of ids.split(' ')) found.add(id);
  return found.size;
}
