import { cadenceCandidates } from '@db/cadence';
import type { ReadableDb } from '@db/connection/sqlite';
import { occasionsIn } from '@db/occasions';
import { readCalendar, readSettings } from '@db/settings/read';
import { DORMANT_AFTER, intervalOf, type TouchFacts, touchOn } from '@shared/domain/cadence';
import { type MergedOccasion, OCCASION_KINDS } from '@shared/domain/occasions';
import {
  type PlanRequest,
  type PlanSpan,
  type Reason,
  cadenceReason,
  occasionReason,
  plannedReason,
  pointReason,
  retryReason,
  spanLeft,
  type StandingLine,
  surveyReason,
  winBackReason,
} from '@shared/domain/planner';
import { plannerSettings } from '@shared/domain/planner/schema';
import {
  addDays,
  type Day,
  daysOfWeek,
  diffDays,
  type Instant,
  isWorkingDay,
  type Week,
} from '@shared/domain/time';
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
import { type PointToCall, pointsToCall } from './points';
import { type SurveyToFollow, surveysToFollow } from './surveys';
import { unwelcome } from './unwelcome';
import { valuesOf } from './values';

export { type Around, candidatesFor, otherContacts, type Wanted } from './candidates';
export { detailsOf, type PlannedContact, plannedContacts, standingLine, type WeekOf } from './contacts';
export type { PointToCall } from './points';
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

/** What a reason comes from, beyond what the planner needs to know. */
export type Source =
  | { readonly of: 'contact'; readonly contact: PlannedContact }
  | { readonly of: 'point'; readonly point: PointToCall }
  | { readonly of: 'occasion'; readonly occasion: MergedOccasion }
  | { readonly of: 'survey'; readonly survey: SurveyToFollow }
  | { readonly of: 'cadence'; readonly elapsed: number; readonly ideal: number };

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

  const contacts = yield* quietly(plannedContacts(db, week), 0.05);
  const standing = standingLines(contacts, asked, settings.zone);
  const finished = finishedContacts(db, week, settings.zone);
  yield 0.1;
  const points = yield* quietly(pointsToCall(db, week), 0.12);
  const surveys = surveysToFollow(db, week);
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
    silent: yield* quietly(silentOf(db, found, asked.today), 0.45),
  };
  const wanted = yield* quietly(wantedOf(found, reckoning), 0.45);
  yield 0.45;
  const gathering = candidatesFor(db, wanted, {
    ...{ from, to, today: asked.today, also: asked.also },
    without: new Set(contacts.map(({ id }) => id)),
  });
  let candidates = gathering.next();
  while (!candidates.done) {
    yield 0.45 + (0.55 * candidates.value) / Math.max(1, wanted.length);
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
    if (contact.day < today) continue;
    const origin = held.get(contact.id) ?? (contact.time === null ? null : 'fixed');
    if (origin !== null) standing.set(contact.id, { line: standingLine(contact, zone), origin });
  }
  return standing;
}

interface Found {
  readonly contacts: readonly PlannedContact[];
  readonly points: readonly PointToCall[];
  readonly surveys: readonly SurveyToFollow[];
  readonly occasions: readonly MergedOccasion[];
  readonly cadence: readonly { readonly clientId: string; readonly facts: TouchFacts }[];
}

const clientsOf = (found: Found): string[] => {
  const all = Object.values(found).flatMap((list: Found[keyof Found]) =>
    list.map(({ clientId }) => clientId),
  );
  return [...new Set(all)].sort(compareIds);
};

const compareIds = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

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

interface Reckoning {
  readonly span: PlanSpan;
  readonly today: Day;
  readonly values: ReadonlyMap<string, number>;
  readonly pullIn: number;
  /** Null: the week has none. */
  readonly lastWorkday: Day | null;
  /** The last contact of each client that is planned before the week. */
  readonly before: ReadonlyMap<string, Day>;
  /** Clients that are dormant, and what they are apart from that. */
  readonly silent: ReadonlyMap<string, Silent>;
  /** Filled with where each reason comes from. */
  readonly sources: Map<string, Source>;
}

const keyOf = ({ kind, id }: Pick<Reason, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The reasons of all clients, one entry for each person that somebody asks for. */
function* wantedOf(found: Found, reckoning: Reckoning): Generator<void, Wanted[]> {
  const { span, values, sources, before, lastWorkday } = reckoning;
  const paymentsOf = new Set(found.points.filter(({ key }) => isPayment(key)).map(({ dealId }) => dealId));
  const wanted = new Map<string, { clientId: string; personId: string | null; reasons: Reason[] }>();
  const worth = (clientId: string): number => values.get(clientId) ?? 0;
  const want = (clientId: string, personId: string | null, reason: Reason | null, source: Source): void => {
    if (reason === null) return;
    // What begins on the weekend belongs to the next week.
    if (!reason.hard && reason.from !== null && lastWorkday !== null && reason.from > lastWorkday) return;
    sources.set(keyOf(reason), source);
    const key = personId ?? clientId;
    const known = wanted.get(key);
    if (known) known.reasons.push(reason);
    else wanted.set(key, { clientId, personId, reasons: [reason] });
  };
  for (const contact of found.contacts) {
    const { clientId, personId, attempt, asked } = contact;
    const reason =
      attempt > 0
        ? retryReason(contact, span, worth(clientId))
        : plannedReason({ ...contact, asked: asked === 1 }, span, worth(clientId));
    want(clientId, personId, reason, { of: 'contact', contact });
  }
  for (const point of found.points) {
    const { clientId, dueDay } = point;
    // It will be talked about in the contact that comes before.
    if (dueDay < (before.get(clientId) ?? '')) continue;
    // An invoice that runs out and its payment are one and the same to talk about.
    if (point.key === 'invoice-valid' && paymentsOf.has(point.dealId)) continue;
    want(clientId, null, pointReason(point, span, worth(clientId)), { of: 'point', point });
  }
  for (const survey of found.surveys) {
    const { clientId, personId } = survey;
    if (before.has(clientId)) continue;
    want(clientId, personId, surveyReason(survey, span, worth(clientId)), { of: 'survey', survey });
  }
  for (const occasion of found.occasions) {
    const { id, best, from, until, makes, clientId, personId } = occasion;
    const asked = { id, day: best, from, until, kinds: OCCASION_KINDS[makes] };
    want(clientId, personId, occasionReason(asked, span, worth(clientId)), { of: 'occasion', occasion });
  }
  yield;
  for (const [index, { clientId, facts }] of found.cadence.entries()) {
    want(clientId, null, ...rhythmOf(clientId, facts, reckoning, worth(clientId)));
    if (index % SLICE === SLICE - 1) yield;
  }
  // Records of neighbours lie together in the file, so reading them in their order touches fewer pages.
  return [...wanted.values()].sort((a, b) => compareIds(a.clientId, b.clientId));
}

const isPayment = (key: string): boolean => key === 'payment-due' || key === 'later-payment-due';

/** What the rhythm of a client asks for: its cadence, or to be won back. */
function rhythmOf(
  clientId: string,
  facts: TouchFacts,
  { span, today, pullIn, before, silent }: Reckoning,
  value: number,
): [Reason | null, Source] {
  const { from, ideal } = intervalOf(facts);
  const source: Source = { of: 'cadence', elapsed: Math.max(0, diffDays(from, today)), ideal };
  const expected = before.get(clientId);
  if (expected !== undefined) {
    const after = { ...facts, lastTwoWay: expected, wonDay: null };
    return [cadenceReason(clientId, after, span, { value, pullIn }), source];
  }
  const quiet = silent.get(clientId);
  if (quiet === undefined) return [cadenceReason(clientId, facts, span, { value, pullIn }), source];
  const plain = winBackReason(clientId, value);
  // Nobody is won back who was never there, or with whom a sale runs; but years do not make them the most urgent of all either.
  const isLost = quiet.running === 0 && quiet.known === 1;
  return [isLost ? plain : { ...plain, kind: 'cadence' }, source];
}

interface Silent {
  /** A sale runs. */
  readonly running: 0 | 1;
  /** There was a contact, or a deal that was closed. */
  readonly known: 0 | 1;
}

/** What the dormant ones among the candidates are apart from that. */
function* silentOf(db: ReadableDb, { cadence }: Found, today: Day): Generator<void, Map<string, Silent>> {
  // Most began later than that, and need no further look.
  const before = addDays(today, -DORMANT_AFTER);
  const dormant = cadence.filter(
    ({ facts }) => intervalOf(facts).from < before && touchOn(facts, today).state === 'dormant',
  );
  const silent = new Map<string, Silent>();
  for (let at = 0; at < dormant.length; at += SLICE) {
    const ids = dormant.slice(at, at + SLICE).map(({ clientId }) => clientId);
    for (const { id, ...what } of db.all<Silent & { id: string }>(SILENT, [JSON.stringify(ids)]))
      silent.set(id, what);
    yield;
  }
  return silent;
}

const SILENT = `SELECT s.client_id AS id, s.open_deals > 0 AS running,
    s.last_contact_day IS NOT NULL OR s.closed_deals > 0 AS known
  FROM json_each(?) j CROSS JOIN client_state s ON s.client_id = j.value`;
