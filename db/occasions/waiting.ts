import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import { type Greeted, type MergedOccasion, mergeOccasions } from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';
import { anniversariesIn, type BestDay } from './anniversaries';
import { answeredOccasions, byBestDay, greetingsNear, isIn, withNeighbours } from './find';
import {
  type CountryHolidays,
  countryHolidays,
  ofClient,
  ownOccasions,
  type Rules,
  yearlyDaysIn,
} from './gather';
import { holidaysBeside } from './beside';
import { type DaySpan, MAY_BE_GREETED } from './rows';

/** What waits for an answer, as {@link occasionsIn} lists it, without a look at those who are all alike. */
export interface Waiting {
  /** One by one, by best day: whatever may be joined with something else. */
  readonly single: readonly MergedOccasion[];
  /** Holidays of all clients of a country who have nothing else near them. */
  readonly alike: readonly Alike[];
  /** Nothing is joined with them, so they are only counted. */
  readonly anniversaries: readonly BestDay[];
  /** The clients whose holidays are not those of the alike. */
  readonly apart: ReadonlySet<string>;
}

export interface Alike {
  /** As the first of the clients has it. */
  readonly occasion: MergedOccasion;
  readonly clients: number;
  /** What they call their country. */
  readonly texts: readonly string[];
}

const NOTHING: Waiting = { single: [], alike: [], anniversaries: [], apart: new Set() };

/**
 * The same occasions as {@link occasionsIn}. Which of them stay follows from what a client has within some days; most clients have nothing
 * but the holidays of their country, so these are decided once a country, and counted.
 */
export function waitingIn(
  db: ReadableDb,
  { from, to }: DaySpan,
  manager: string | null,
  today: Day,
): Waiting {
  const span = { from: from < today ? today : from, to };
  if (span.to < span.from) return NOTHING;
  const rules = { choices: readSettings(db).occasions, calendar: readCalendar(db) };
  const { on, makes } = rules.choices;
  const wide = withNeighbours(span);
  const holidays = countryHolidays(db, wide, rules);
  const counted = on.anniversary && makes.anniversary !== 'greeting';
  const joinable = {
    ...rules,
    choices: { ...rules.choices, on: { ...on, anniversary: on.anniversary && !counted } },
  };
  const own = ownOccasions(db, areJoined(db, joinable, holidays) ? wide : span, { manager }, joinable);
  const near = [
    yearlyDaysIn(wide, rules),
    ...holidays.map(({ occasions }) => occasions),
    ...[...own.values()].map(({ occasions }) => occasions),
  ];
  if (near.every(({ length }) => length === 0)) return NOTHING;
  const answered = answeredOccasions(db, near);
  const greeted = greetingsNear(db, near, rules.choices);
  const others = new Map(
    holidays.length === 0
      ? []
      : countriesOf(db, touched(answered, greeted), manager).map(({ id, country }) => [id, country]),
  );
  const beside = holidaysBeside(holidays, span);
  const apart = new Map(others);
  const single: MergedOccasion[] = [];
  const add = (each: MergedOccasion): void => {
    if (isIn(span, each)) single.push(each);
  };
  for (const [clientId, { country, occasions }] of own) {
    if (others.has(clientId)) continue;
    const open = occasions.filter(({ id }) => !answered.has(id));
    const meeting = beside.meeting(country, open);
    const near = greeted.get(clientId);
    // Its holidays are those of everybody.
    if (meeting === null) for (const each of mergeOccasions(open, near)) add(each);
    else {
      apart.set(clientId, country);
      for (const each of meeting(clientId)) add(each);
    }
  }
  for (const [clientId, country] of others) {
    const all = [...(own.get(clientId)?.occasions ?? []), ...ofClient(beside.of(country), clientId)];
    const open = all.filter(({ id }) => !answered.has(id));
    for (const each of mergeOccasions(open, greeted.get(clientId))) add(each);
  }
  return {
    single: single.sort(byBestDay),
    alike: alikeIn(db, span, manager, holidays, apart),
    anniversaries: counted ? anniversariesIn(db, span, manager, rules, answered) : [],
    apart: new Set(apart.keys()),
  };
}

/** Whether a greeting can be joined with another one: two birthdays of a client are two people's. */
function areJoined(
  db: ReadableDb,
  { choices: { on } }: Rules,
  holidays: readonly CountryHolidays[],
): boolean {
  if (holidays.length > 0 || on.anniversary) return true;
  return (
    on['client-event'] && db.get('SELECT 1 FROM yearly_events WHERE deleted_at IS NULL LIMIT 1') !== undefined
  );
}

/** Clients with an answer to a holiday, and those who were greeted. */
function* touched(
  answered: ReadonlySet<string>,
  greeted: ReadonlyMap<string, readonly Greeted[]>,
): Generator<string> {
  for (const key of answered) {
    const [kind, id] = key.split(' ');
    if (kind === 'holiday' && id !== undefined) yield id;
  }
  yield* greeted.keys();
}

/** Those who may be greeted, with what they call their country. */
const countriesOf = (db: ReadableDb, ids: Iterable<string>, manager: string | null) =>
  db.all<{ id: string; country: string }>(
    `SELECT c.id, c.country FROM json_each(:ids) i CROSS JOIN clients c ON c.id = i.value WHERE ${MAY_BE_GREETED}`,
    { ids: JSON.stringify([...new Set(ids)]), manager },
  );

/** What the others of each country have: all the same. */
function alikeIn(
  db: ReadableDb,
  span: DaySpan,
  manager: string | null,
  holidays: readonly CountryHolidays[],
  apart: ReadonlyMap<string, string>,
): Alike[] {
  if (holidays.length === 0) return [];
  const left = new Map(
    db
      .all<{ country: string; count: number }>(
        `SELECT country, sum(count) AS count FROM country_counts WHERE (:manager IS NULL OR manager = :manager) GROUP BY country`,
        { manager },
      )
      .map(({ country, count }) => [country, count]),
  );
  for (const country of apart.values()) left.set(country, (left.get(country) ?? 0) - 1);
  return holidays.flatMap(({ texts, occasions }) => {
    const clients = texts.reduce((sum, text) => sum + (left.get(text) ?? 0), 0);
    if (clients === 0 || mergeOccasions(occasions).every((each) => !isIn(span, each))) return [];
    const first = firstOf(db, texts, manager, apart);
    return mergeOccasions(ofClient(occasions, first))
      .filter((each) => isIn(span, each))
      .map((occasion) => ({ occasion, clients, texts }));
  });
}

/** The first client of a country that is not apart; there is one. */
function firstOf(
  db: ReadableDb,
  texts: readonly string[],
  manager: string | null,
  apart: ReadonlyMap<string, string>,
): string {
  const found = texts.flatMap((text) => {
    for (let after = ''; ; ) {
      const ids = db.all<{ id: string }>(NEXT, { text, manager, after });
      const id = ids.find((each) => !apart.has(each.id))?.id;
      if (id !== undefined) return [id];
      const last = ids.at(-1);
      if (!last) return [];
      after = last.id;
    }
  });
  return found.reduce((first, id) => (id < first ? id : first));
}

const NEXT = `SELECT c.id FROM clients c INDEXED BY clients_by_country
  WHERE c.country = :text AND c.id > :after AND ${MAY_BE_GREETED} ORDER BY c.id LIMIT 50`;
