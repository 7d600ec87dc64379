import { cadenceCandidates } from '@db/cadence';
import type { ReadableDb } from '@db/connection/sqlite';
import { occasionsIn } from '@db/occasions';
import { readCalendar, readSettings } from '@db/settings/read';
import { type PlanRequest, type Reason, spanLeft, type StandingLine } from '@shared/domain/planner';
import { plannerSettings } from '@shared/domain/planner/schema';
import { addDays, type Day, daysOfWeek, type Instant, isWorkingDay, type Week } from '@shared/domain/time';
import { present } from '@shared/errors';
import { candidatesFor, type Wanted } from './candidates';
import {
  contactsBefore,
  finishedContacts,
  type PlannedContact,
  plannedContacts,
  SLICE,
  standingLine,
  type WeekOf,
} from './contacts';
import { pointsToCall } from './points';
import { clientsOf, type Found, keyOf, type Reckoning, type Source, wantedOf, whom } from './reasons';
import { silentOf } from './silent';
import { surveysToFollow } from './surveys';
import { unwelcome } from './unwelcome';
import { valuesOf } from './values';

export { type Around, candidatesFor, otherContacts, type Wanted } from './candidates';
export { detailsOf, type PlannedContact, plannedContacts, standingLine, type WeekOf } from './contacts';
export type { PointToCall } from './points';
export type { Source } from './reasons';
export type { SurveyToFollow } from './surveys';

export interface GatherRequest {
  readonly week: Week;
  readonly today: Day;
  readonly now: Instant;
  readonly manager: string;
  /** Planned contacts that the user holds on their day; `byHand`: made for this plan. */
  readonly held: ReadonlyMap<string, 'pinned' | 'by-hand'>;
  /** Clients taken out of the week. */
  readonly removed: ReadonlySet<string>;
  /** Days of contacts of plans that are not written yet. */
  readonly also: ReadonlyMap<string, readonly Day[]>;
}

export interface GatheredWeek {
  readonly request: PlanRequest;
  sourceOf(reason: Pick<Reason, 'kind' | 'id'>): Source;
}

/**
 * Everything the planner needs for one week of one manager, from the file as it stands: the caller has taken out what the plan
 * itself put into it. Yields the part done, 0…1, after some milliseconds of work each.
 */
export function* gatherWeek(db: ReadableDb, asked: GatherRequest): Generator<number, GatheredWeek> {
  const settings = readSettings(db);
  const days = daysOfWeek(asked.week);
  const [from, to] = [present(days[0], 'a week has days'), present(days[6], 'a week has days')];
  const week: WeekOf = { from, to, today: asked.today, manager: asked.manager };
  const span = spanLeft({ from, to }, asked.today);
  const calendar = readCalendar(db);

  // What is overdue belongs to this week and the next, which is handed out while this one runs; later weeks are not filled with it.
  const since = from > addDays(asked.today, 7) ? from : FIRST_DAY;
  const planned = yield* quietly(plannedContacts(db, week), 0.05);
  const contacts = planned.filter(({ here }) => here >= since);
  const standing = standingLines(contacts, asked, settings.zone);
  const finished = finishedContacts(db, week, settings.zone);
  yield 0.1;
  const due = yield* quietly(pointsToCall(db, week), 0.12);
  const points = due.filter(({ dueDay }) => dueDay >= since);
  const surveys = surveysToFollow(db, week).filter(({ mood, day }) => mood === 'promoter' || day >= since);
  yield 0.13;
  const occasions = occasionsIn(db, span, asked.manager, asked.today);
  yield 0.18;
  const found: Found = {
    ...{ contacts: contacts.filter(({ id }) => !standing.has(id)), points, surveys, occasions },
    cadence: [
      ...cadenceCandidates(db, { to, manager: asked.manager, pullIn: settings.planner.pullIn }),
      ...unwelcome(db, asked.manager),
    ],
  };
  yield 0.25;
  const values = yield* allValues(db, clientsOf(found), settings.currency);
  const sources = new Map<string, Source>();
  const reckoning: Reckoning = {
    ...{ span, today: asked.today, values, pullIn: settings.planner.pullIn, sources },
    lastWorkday: days.findLast((day) => isWorkingDay(day, calendar)) ?? null,
    before: contactsBefore(db, week),
    silent: yield* quietly(silentOf(db, found.cadence, asked.today), 0.45),
  };
  const wanted = yield* quietly(wantedOf(found, reckoning), 0.45);
  yield 0.45;
  const everybody = [...wanted, ...withoutReason(standing.values(), wanted)];
  const gathering = candidatesFor(db, everybody, {
    ...{ from, to, today: asked.today, also: asked.also },
    without: placedAnew(contacts, standing, asked.today),
  });
  let candidates = gathering.next();
  while (!candidates.done) {
    yield 0.45 + (0.55 * candidates.value) / Math.max(1, everybody.length);
    candidates = gathering.next();
  }
  const linesOf = (origin: 'fixed' | 'pinned' | 'by-hand'): StandingLine[] =>
    [...standing.values()].filter((each) => each.origin === origin).map(({ line }) => line);
  return {
    request: {
      ...{ week: asked.week, today: asked.today, now: asked.now, removed: asked.removed, finished },
      settings: plannerSettings(settings.planner, settings),
      calendar,
      candidates: candidates.value,
      ...{ fixed: linesOf('fixed'), pinned: linesOf('pinned'), byHand: linesOf('by-hand') },
    },
    sourceOf: (reason) => present(sources.get(keyOf(reason)), 'each reason was made from something'),
  };
}

const FIRST_DAY = '0001-01-01';

/** The progress of a part of the work is not told apart. */
function* quietly<T>(work: Generator<unknown, T>, part: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield part;
  }
}

interface Stood {
  readonly line: StandingLine;
  readonly origin: 'fixed' | 'pinned' | 'by-hand';
}

/**
 * What stands whatever the planner thinks: appointments with a time, and what the user holds. What is overdue is neither: its day
 * is over, so it is placed anew.
 */
function standingLines(
  contacts: readonly PlannedContact[],
  { today, held }: GatherRequest,
  zone: string,
): Map<string, Stood> {
  const standing = new Map<string, Stood>();
  for (const contact of contacts) {
    if (contact.here < today) continue;
    const origin = held.get(contact.id) ?? (contact.time === null ? null : 'fixed');
    if (origin !== null) standing.set(contact.id, { line: standingLine(contact, zone), origin });
  }
  return standing;
}

/** Those with a line that stands and nothing that asks for one: they are not placed, but what speaks against their line is said. */
function withoutReason(standing: Iterable<Stood>, wanted: readonly Wanted[]): Wanted[] {
  const known = new Set(wanted.map(whom));
  const found = new Map<string, Wanted>();
  for (const { line } of standing) {
    const { clientId, personId } = line;
    if (!known.has(whom(line))) found.set(whom(line), { clientId, personId, reasons: [] });
  }
  return [...found.values()];
}

/** What a client asked for on a day to come stays a contact that others keep their distance from. */
const placedAnew = (
  contacts: readonly PlannedContact[],
  standing: ReadonlyMap<string, Stood>,
  today: Day,
): Set<string> =>
  new Set(
    contacts
      .filter(
        ({ id, asked, attempt, here }) => standing.has(id) || asked === 0 || attempt > 0 || here < today,
      )
      .map(({ id }) => id),
  );

function* allValues(
  db: ReadableDb,
  clientIds: readonly string[],
  currency: string,
): Generator<number, Map<string, number>> {
  const values = new Map<string, number>();
  for (let at = 0; at < clientIds.length; at += SLICE) {
    for (const [id, value] of valuesOf(db, clientIds.slice(at, at + SLICE), currency)) values.set(id, value);
    yield 0.25 + (0.2 * at) / clientIds.length;
  }
  return values;
}
