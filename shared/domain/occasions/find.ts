import { addDays, type Day, isWorkingDay, type WorkingCalendar } from '@shared/domain/time';
import {
  OCCASION_RULES,
  type Occasion,
  type OccasionClient,
  type OccasionKind,
  type OccasionRules,
} from './occasion';
import { daysAhead, monthDayOf, yearlyDays, yearOf } from './yearly';

/**
 * The occasions of a client to be in touch about from `from` to `to`, by best day. Birthdays and anniversaries are greeted on the day or, when
 * it is a day off, on the next working day, never ahead: that brings bad luck. Holidays are greeted on the last working day
 * before; the client's own events `lead` days ahead.
 */
export function occasionsOf(
  client: OccasionClient,
  span: { readonly from: Day; readonly to: Day },
  calendar: WorkingCalendar,
  rules: OccasionRules = OCCASION_RULES,
): Occasion[] {
  const { clientId } = client;
  const all = [
    ...client.birthdays.flatMap(({ personId, day }) =>
      yearly('birthday', day, 0, span, rules).map((on) =>
        after(on, rules, calendar, {
          kind: 'birthday',
          recordId: personId,
          clientId,
          personId,
          title: '',
          since: day,
        }),
      ),
    ),
    ...client.pastEvents.flatMap(({ id, day, title }) =>
      yearly('anniversary', day, 0, span, rules)
        .filter((on) => on > day)
        .map((on) =>
          after(on, rules, calendar, {
            kind: 'anniversary',
            recordId: id,
            clientId,
            personId: null,
            title,
            since: day,
          }),
        ),
    ),
    ...client.holidays.map(({ day, title }) => holiday(clientId, day, title, rules, calendar)),
    ...client.ownEvents.flatMap((event) =>
      yearly('client-event', event.day, event.lead, span, rules).map((day) =>
        ownEvent(clientId, event, day, calendar),
      ),
    ),
  ];
  return all
    .filter(({ from, until }) => until >= span.from && from <= span.to)
    .sort((a, b) => (a.best === b.best ? compare(a.id, b.id) : compare(a.best, b.best)));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The days of an occasion whose contact may fall into the span: it may lie before the day, and some days after it. */
function yearly(
  kind: OccasionKind,
  text: string,
  lead: number,
  { from, to }: { readonly from: Day; readonly to: Day },
  { leap, belated }: OccasionRules,
): Day[] {
  const monthDay = monthDayOf(text);
  if (monthDay === null) return [];
  const slack = LONG_BREAK + belated;
  const since = kind === 'birthday' && !text.startsWith('--') ? text : '';
  return yearlyDays(monthDay, addDays(from, -slack), addDays(to, slack + Math.max(0, lead)), leap).filter(
    (day) => day >= since,
  );
}

type Greeted = Pick<Occasion, 'kind' | 'recordId' | 'clientId' | 'personId' | 'title'> & {
  readonly kind: 'birthday' | 'anniversary';
  readonly since: string;
};

function after(
  day: Day,
  rules: OccasionRules,
  calendar: WorkingCalendar,
  { since, ...of }: Greeted,
): Occasion {
  const best = near(day, 1, calendar);
  const born = yearOf(since);
  const years = born === null ? null : Number(day.slice(0, 4)) - born;
  const until = addDays(day, rules.belated);
  return {
    ...of,
    ...{ id: `${of.kind} ${of.recordId} ${day}`, makes: rules.makes[of.kind], day, years },
    ...{ from: day, best, until: best > until ? best : until },
  };
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
