import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import {
  dayInYear,
  type LeapRule,
  monthDayOf,
  type OccasionContact,
  type OccasionKind,
  yearlyDays,
  yearOf,
} from '@shared/domain/occasions';
import { type Day, daysBetween } from '@shared/domain/time';
import { birthdayRows, type DaySpan, eventDays, yearlyEventRows } from './rows';

/** An occasion on the day it is about, whether or not anybody has answered it. */
export interface OccasionDay {
  readonly key: string;
  readonly kind: OccasionKind;
  readonly day: Day;
  readonly clientId: string;
  /** The person with the birthday, the past event, the own event. */
  readonly recordId: string;
  readonly personId: string | null;
  /** Of an own event; past events are named where they are shown. */
  readonly title: string;
  readonly years: number | null;
  readonly makes: OccasionContact;
}

/**
 * Birthdays, anniversaries and own events that lie in the span, by day; of the kinds that are on, at most `most` of a kind a day, so that
 * a month of a hundred thousand clients stays a month. Holidays are not among them.
 */
export function occasionsOnDays(
  db: ReadableDb,
  span: DaySpan,
  manager: string | null,
  most: number,
): OccasionDay[] {
  const { on, makes, leap } = readSettings(db).occasions;
  const whose = { manager };
  const found = daysBetween(span.from, span.to).flatMap((day): OccasionDay[] => {
    const monthDays = keptOn(day, leap);
    const year = Number(day.slice(0, 4));
    const yearsSince = (text: string): number | null => {
      const begun = yearOf(text);
      return begun === null ? null : year - begun;
    };
    const birthdays = on.birthday ? birthdayRows(db, monthDays, whose, most) : [];
    const events = on.anniversary ? eventDays(db, monthDays, whose, most) : [];
    return [
      ...birthdays.map(({ clientId, personId, day: born }) => ({
        ...{
          key: `birthday ${personId} ${day}`,
          kind: 'birthday' as const,
          day,
          clientId,
          recordId: personId,
          personId,
          title: '',
        },
        ...{ years: yearsSince(born), makes: makes.birthday },
      })),
      ...events.map(({ clientId, id, day: held }) => ({
        ...{
          key: `anniversary ${id} ${day}`,
          kind: 'anniversary' as const,
          day,
          clientId,
          recordId: id,
          personId: null,
          title: '',
        },
        ...{ years: yearsSince(held), makes: makes.anniversary },
      })),
    ].filter(({ kind, years }) => years === null || years >= (kind === 'birthday' ? 0 : 1));
  });
  if (on['client-event']) found.push(...ownEvents(db, span, whose, leap));
  return found.sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1));
}

/** The days of the year that are kept on that day: also 29 February in a year without one. */
function keptOn(day: Day, leap: LeapRule): string[] {
  const monthDay = day.slice(5);
  const year = Number(day.slice(0, 4));
  return monthDay === leap && dayInYear('02-29', year, leap) === day ? [monthDay, '02-29'] : [monthDay];
}

/** Clients' own events: few, so that they are all read. */
function ownEvents(
  db: ReadableDb,
  span: DaySpan,
  whose: { readonly manager: string | null },
  leap: LeapRule,
): OccasionDay[] {
  return yearlyEventRows(db, whose).flatMap(({ clientId, id, day: text, title, makes }) => {
    const monthDay = monthDayOf(text);
    const begun = yearOf(text);
    const days = monthDay === null ? [] : yearlyDays(monthDay, span.from, span.to, leap);
    return days
      .map((day) => ({ day, years: begun === null ? null : Number(day.slice(0, 4)) - begun }))
      .filter(({ years }) => years === null || years >= 0)
      .map(({ day, years }) => ({
        ...{ key: `client-event ${id} ${day}`, kind: 'client-event' as const, day, clientId },
        ...{ recordId: id, personId: null },
        ...{ title, years, makes },
      }));
  });
}
