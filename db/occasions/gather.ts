import type { ReadableDb } from '@db/connection/sqlite';
import {
  type MergedOccasion,
  type MonthDay,
  type Occasion,
  type OccasionClient,
  occasionFinder,
  occasionsOf,
} from '@shared/domain/occasions';
import type { OccasionChoices } from '@shared/domain/occasions/schema';
import { addDays, type Day, daysBetween, type WorkingCalendar } from '@shared/domain/time';
import { countriesOfClients } from './holidays';
import {
  birthdayRows,
  clientsOfCountry,
  type DaySpan,
  eventRows,
  holidayRows,
  type Whose,
  yearlyEventRows,
} from './rows';

/** What decides which occasions there are and when they are answered. */
export interface Rules {
  readonly choices: OccasionChoices;
  readonly calendar: WorkingCalendar;
}

/** The occasions that could be answered in the span, by client, as the settings choose them; nothing left out or merged yet. */
export function gatherOccasions(
  db: ReadableDb,
  span: DaySpan,
  whose: Whose,
  rules: Rules,
): Map<string, Occasion[]> {
  const found = new Map<string, Occasion[]>();
  for (const [clientId, { occasions }] of ownOccasions(db, span, whose, rules))
    found.set(clientId, [...occasions]);
  for (const { texts, occasions } of countryHolidays(db, span, rules)) {
    for (const clientId of clientsOfCountry(db, texts, whose))
      found.set(clientId, [...(found.get(clientId) ?? []), ...ofClient(occasions, clientId)]);
  }
  return found;
}

/** What a client's own records tell, and where it lives as the user says; '' when only one client was asked for. */
export interface OwnOccasions {
  readonly country: string;
  readonly occasions: readonly Occasion[];
}

/** The same without holidays: birthdays, anniversaries and own events. */
export function ownOccasions(
  db: ReadableDb,
  span: DaySpan,
  whose: Whose,
  rules: Rules,
): Map<string, OwnOccasions> {
  const find = occasionFinder(span, rules.calendar, rules.choices);
  const found = new Map<string, OwnOccasions>();
  for (const records of ofRecords(db, span, whose, rules).values()) {
    const occasions = find(records);
    if (occasions.length > 0) found.set(records.clientId, { country: records.country, occasions });
  }
  return found;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] };
type Records = Writable<OccasionClient> & { readonly country: string };

/** What the records of each client tell. */
function ofRecords(db: ReadableDb, span: DaySpan, whose: Whose, rules: Rules): Map<string, Records> {
  const { on } = rules.choices;
  // Of one client everything is read, whatever the day.
  const monthDays =
    'clientId' in whose ? [] : [...new Set(yearlyDaysIn(span, rules).map(({ monthDay }) => monthDay))];
  const facts = new Map<string, Records>();
  const of = ({
    clientId,
    country = '',
  }: {
    readonly clientId: string;
    readonly country?: string;
  }): Records => {
    const known = facts.get(clientId);
    if (known) return known;
    const made = { clientId, country, birthdays: [], holidays: [], pastEvents: [], ownEvents: [] };
    facts.set(clientId, made);
    return made;
  };
  if (on.birthday) for (const each of birthdayRows(db, monthDays, whose)) of(each).birthdays.push(each);
  if (on.anniversary) for (const each of eventRows(db, monthDays, whose)) of(each).pastEvents.push(each);
  if (on['client-event']) for (const each of yearlyEventRows(db, whose)) of(each).ownEvents.push(each);
  return facts;
}

/** A day of the year, on which day it is kept, and when that is greeted best. */
export interface YearlyDay {
  readonly monthDay: MonthDay;
  readonly day: Day;
  readonly best: Day;
}

/** The days whose birthdays and anniversaries can be answered in the span: asked of the rule itself. */
export function yearlyDaysIn({ from, to }: DaySpan, { choices, calendar }: Rules): YearlyDay[] {
  const monthDays = new Set(daysBetween(addDays(from, -LONGEST_WAIT), to).map((day) => day.slice(5)));
  const birthdays = [...monthDays.add('02-29')].map((monthDay) => ({
    personId: monthDay,
    day: `--${monthDay}`,
  }));
  const probe = { clientId: '', birthdays, holidays: [], pastEvents: [], ownEvents: [] };
  return occasionsOf(probe, { from, to }, calendar, choices).map(({ recordId, day, best }) => ({
    ...{ monthDay: recordId, day, best },
  }));
}

/** A birthday in a long break, or one that may be greeted late, is answered so many days after it at most. */
const LONGEST_WAIT = 45;

/** The holidays of a country that are greeted, and what its clients call it. */
export interface CountryHolidays {
  readonly texts: readonly string[];
  /** Of no client yet. */
  readonly occasions: readonly Occasion[];
}

/** Everybody in a country keeps its holidays on the same days, so the rule is asked once a country. */
export function countryHolidays(
  db: ReadableDb,
  span: DaySpan,
  { choices, calendar }: Rules,
): CountryHolidays[] {
  if (!choices.on.holiday) return [];
  const chosen = new Set(choices.holidays);
  // Their greetings begin before the day; a long break moves them further ahead.
  const days = { from: span.from, to: addDays(span.to, LONGEST_WAIT) };
  const kept = holidayRows(db, days).filter(({ rule }) => chosen.has(rule));
  if (kept.length === 0) return [];
  return [...countriesOfClients(db)].flatMap(([country, texts]) => {
    const holidays = kept.filter((each) => each.country === country);
    const probe = { clientId: '', birthdays: [], holidays, pastEvents: [], ownEvents: [] };
    const occasions = holidays.length === 0 ? [] : occasionsOf(probe, span, calendar, choices);
    return occasions.length === 0 ? [] : [{ texts, occasions }];
  });
}

/** The holidays of a country as those of one of its clients. */
export const ofClient = <Of extends Occasion>(occasions: readonly Of[], clientId: string): Of[] =>
  occasions.map((each) => ({ ...each, id: `holiday ${clientId} ${each.day}`, clientId }));

/** The same of holidays that stand for others too. */
export const mergedOfClient = (occasions: readonly MergedOccasion[], clientId: string): MergedOccasion[] =>
  ofClient(occasions, clientId).map((each) => ({ ...each, also: ofClient(each.also, clientId) }));
