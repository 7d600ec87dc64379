import { compareTexts } from '@shared/domain/order';
import { addDays, type Day, isWorkingDay, type WorkingCalendar } from '@shared/domain/time';
import { OCCASION_RULES, type Occasion, type OccasionClient, type OccasionRules } from './occasion';
import { daysAhead, monthDayOf, yearlyDays, yearOf } from './yearly';

type Span = { readonly from: Day; readonly to: Day };

/**
 * The occasions of a client to be in touch about from `from` to `to`, by best day. Birthdays and anniversaries are greeted on the day or, when
 * it is a day off, on the next working day, never ahead: that brings bad luck. Holidays are greeted on the last working day
 * before; the client's own events `lead` days ahead.
 */
export const occasionsOf = (
  client: OccasionClient,
  span: Span,
  calendar: WorkingCalendar,
  rules: OccasionRules = OCCASION_RULES,
): Occasion[] => occasionFinder(span, calendar, rules)(client);

/** The same for many clients of one span: what follows from a day alone is counted once. */
export function occasionFinder(
  span: Span,
  calendar: WorkingCalendar,
  rules: OccasionRules = OCCASION_RULES,
): (client: OccasionClient) => Occasion[] {
  const days = remembered((key: string) => {
    const [monthDay = '', lead = ''] = key.split(' ');
    return yearly(monthDay, Number(lead), span, rules);
  });
  const greeting = remembered((day: Day) => greetingDays(day, rules, calendar));
  const monthDays = remembered(monthDayOf);
  const on = (text: string, lead: number): readonly Day[] => {
    const monthDay = monthDays(text);
    return monthDay === null ? [] : days(`${monthDay} ${lead}`);
  };
  const isInSpan = ({ from, until }: Occasion): boolean => until >= span.from && from <= span.to;
  return (client) => occasionsOn(client, { on, greeting, calendar, rules }).filter(isInSpan).sort(byBest);
}

interface Finding {
  /** The days on which something of every year is kept near the span. */
  readonly on: (text: string, lead: number) => readonly Day[];
  readonly greeting: (day: Day) => Pick<Occasion, 'from' | 'best' | 'until'>;
  readonly calendar: WorkingCalendar;
  readonly rules: OccasionRules;
}

function occasionsOn(client: OccasionClient, { on, greeting, calendar, rules }: Finding): Occasion[] {
  const { clientId } = client;
  // Thousands are made at once, so they are not put together of parts.
  const after = (day: Day, { since, kind, recordId, personId, title }: Greeted): Occasion => {
    const born = yearOf(since);
    const years = born === null ? null : Number(day.slice(0, 4)) - born;
    const { from, best, until } = greeting(day);
    const id = `${kind} ${recordId} ${day}`;
    const makes = rules.makes[kind];
    return { id, kind, recordId, clientId, personId, makes, day, years, title, from, best, until };
  };
  return [
    ...client.birthdays.flatMap(({ personId, day }) =>
      on(day, 0)
        // Nobody is greeted before the birth.
        .filter((kept) => day.startsWith('--') || kept >= day)
        .map((kept) =>
          after(kept, { kind: 'birthday', recordId: personId, personId, title: '', since: day }),
        ),
    ),
    ...client.pastEvents.flatMap(({ id, day, title }) =>
      on(day, 0)
        .filter((kept) => kept > day)
        .map((kept) => after(kept, { kind: 'anniversary', recordId: id, personId: null, title, since: day })),
    ),
    ...client.holidays.map(({ day, title }) => holiday(clientId, day, title, rules, calendar)),
    ...client.ownEvents.flatMap((event) =>
      on(event.day, event.lead)
        // The first time may lie ahead; before it there is nothing to talk about.
        .filter((kept) => event.day.startsWith('--') || kept >= event.day)
        .map((day) => ownEvent(clientId, event, day, calendar)),
    ),
  ];
}

/** Asks once for each key. */
function remembered<Value>(of: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

const byBest = (a: Occasion, b: Occasion): number =>
  a.best === b.best ? compareTexts(a.id, b.id) : compareTexts(a.best, b.best);

/** The days of something of every year whose contact may fall into the span: it may lie before the day, and some days after it. */
function yearly(monthDay: string, lead: number, { from, to }: Span, { leap, belated }: OccasionRules): Day[] {
  const slack = LONG_BREAK + belated;
  return yearlyDays(monthDay, addDays(from, -slack), addDays(to, slack + Math.max(0, lead)), leap);
}

type Greeted = Pick<Occasion, 'kind' | 'recordId' | 'personId' | 'title'> & {
  readonly kind: 'birthday' | 'anniversary';
  readonly since: string;
};

/** When a birthday or an anniversary of that day is greeted. */
function greetingDays(
  day: Day,
  { belated }: OccasionRules,
  calendar: WorkingCalendar,
): Pick<Occasion, 'from' | 'best' | 'until'> {
  const best = near(day, 1, calendar);
  const until = addDays(day, belated);
  return { from: day, best, until: best > until ? best : until };
}

function holiday(
  clientId: string,
  day: Day,
  title: string,
  rules: OccasionRules,
  calendar: WorkingCalendar,
): Occasion {
  const best = near(addDays(day, -1), -1, calendar);
  const from = daysAhead(day, rules.holidayLead);
  return {
    ...{ id: `holiday ${clientId} ${day}`, kind: 'holiday', recordId: '', clientId, personId: null, title },
    ...{ makes: rules.makes.holiday, day, years: null, from: best < from ? best : from, best, until: day },
  };
}

function ownEvent(
  clientId: string,
  { id, title, lead, makes }: OccasionClient['ownEvents'][number],
  day: Day,
  calendar: WorkingCalendar,
): Occasion {
  const from = daysAhead(day, lead);
  const best = near(from, 1, calendar);
  return {
    ...{
      id: `client-event ${id} ${day}`,
      kind: 'client-event',
      recordId: id,
      clientId,
      personId: null,
      title,
    },
    ...{ makes, day, years: null, from, best: best > day ? from : best, until: day },
  };
}

/** The working day nearest in that direction, the day itself first; the day itself where nobody works for long. */
function near(day: Day, step: 1 | -1, calendar: WorkingCalendar): Day {
  for (let away = 0; away <= LONG_BREAK; away += 1) {
    const each = addDays(day, away * step);
    if (isWorkingDay(each, calendar)) return each;
  }
  return day;
}

/** The longest row of days off to look over, in days. */
const LONG_BREAK = 14;
