import type { ReadableDb } from '@db/connection/sqlite';
import { type Occasion, type OccasionClient, occasionFinder, occasionsOf } from '@shared/domain/occasions';
import type { OccasionChoices } from '@shared/domain/occasions/schema';
import { addDays, daysBetween, type WorkingCalendar } from '@shared/domain/time';
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
  const { choices, calendar } = rules;
  const found = new Map<string, Occasion[]>();
  const find = occasionFinder(span, calendar, choices);
  for (const client of ofRecords(db, span, whose, rules).values()) {
    const occasions = find({ ...client, holidays: [] });
    if (occasions.length > 0) found.set(client.clientId, occasions);
  }
  if (choices.on.holiday) addHolidays(db, found, span, whose, rules);
  return found;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] };
type Records = Writable<Omit<OccasionClient, 'holidays'>>;

/** What the records of each client tell. */
function ofRecords(db: ReadableDb, span: DaySpan, whose: Whose, rules: Rules): Map<string, Records> {
  const { on } = rules.choices;
  // Of one client everything is read, whatever the day.
  const monthDays = 'clientId' in whose ? [] : greetedMonthDays(span, rules);
  const facts = new Map<string, Records>();
  const of = (clientId: string): Records => {
    const known = facts.get(clientId);
    if (known) return known;
    const made: Records = { clientId, birthdays: [], pastEvents: [], ownEvents: [] };
    facts.set(clientId, made);
    return made;
  };
  if (on.birthday)
    for (const each of birthdayRows(db, monthDays, whose)) of(each.clientId).birthdays.push(each);
  if (on.anniversary)
    for (const each of eventRows(db, monthDays, whose)) of(each.clientId).pastEvents.push(each);
  if (on['client-event'])
    for (const each of yearlyEventRows(db, whose)) of(each.clientId).ownEvents.push(each);
  return facts;
}

/** The days of the year, `MM-DD`, whose birthdays and anniversaries can be answered in the span: asked of the rule itself. */
function greetedMonthDays({ from, to }: DaySpan, { choices, calendar }: Rules): string[] {
  const birthdays = daysBetween(addDays(from, -LONGEST_WAIT), to).map((day) => ({
    personId: day,
    day: `--${day.slice(5)}`,
  }));
  const probe = { clientId: '', birthdays, holidays: [], pastEvents: [], ownEvents: [] };
  const days = new Set(occasionsOf(probe, { from, to }, calendar, choices).map(({ day }) => day.slice(5)));
  if (days.has('02-28') || days.has('03-01')) days.add('02-29');
  return [...days];
}

/** A birthday in a long break, or one that may be greeted late, is answered so many days after it at most. */
const LONGEST_WAIT = 45;

/** Everybody in a country keeps its holidays on the same days, so the rule is asked once a country. */
function addHolidays(
  db: ReadableDb,
  found: Map<string, Occasion[]>,
  span: DaySpan,
  whose: Whose,
  { choices, calendar }: Rules,
): void {
  const chosen = new Set(choices.holidays);
  // Their greetings begin before the day; a long break moves them further ahead.
  const days = { from: span.from, to: addDays(span.to, LONGEST_WAIT) };
  const kept = holidayRows(db, days).filter(({ rule }) => chosen.has(rule));
  if (kept.length === 0) return;
  for (const [country, texts] of countriesOfClients(db)) {
    const holidays = kept.filter((each) => each.country === country);
    if (holidays.length === 0) continue;
    const probe = { clientId: '', birthdays: [], holidays, pastEvents: [], ownEvents: [] };
    const occasions = occasionsOf(probe, span, calendar, choices);
    if (occasions.length === 0) continue;
    for (const clientId of clientsOfCountry(db, texts, whose)) {
      const own = occasions.map((each) => ({ ...each, id: `holiday ${clientId} ${each.day}`, clientId }));
      found.set(clientId, [...(found.get(clientId) ?? []), ...own]);
    }
  }
}
