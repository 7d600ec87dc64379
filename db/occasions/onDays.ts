import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import {
  monthDayOf,
  type OccasionContact,
  type OccasionKind,
  yearlyDays,
  yearOf,
} from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';
import { daysBetween } from '@shared/domain/time';
import { birthdayRows, type DaySpan, eventRows, yearlyEventRows } from './rows';

/** An occasion on the day it is about, whether or not anybody has answered it. */
export interface OccasionDay {
  readonly key: string;
  readonly kind: OccasionKind;
  readonly day: Day;
  readonly clientId: string;
  readonly personId: string | null;
  readonly title: string;
  readonly years: number | null;
  readonly makes: OccasionContact;
}

/** Birthdays, anniversaries and own events that lie in the span, by day; of the kinds that are on. Holidays are not among them. */
export function occasionsOnDays(db: ReadableDb, span: DaySpan, manager: string | null): OccasionDay[] {
  const { on, makes, leap } = readSettings(db).occasions;
  const monthDays = new Set(daysBetween(span.from, span.to).map((day) => day.slice(5)));
  if (monthDays.has('02-28') || monthDays.has('03-01')) monthDays.add('02-29');
  const days = [...monthDays];
  const found: OccasionDay[] = [];
  type Of = Omit<OccasionDay, 'key' | 'day' | 'years'> & { readonly recordId: string };
  const add = (text: string, first: number, { recordId, ...of }: Of): void => {
    const monthDay = monthDayOf(text);
    if (monthDay === null) return;
    const begun = yearOf(text);
    for (const day of yearlyDays(monthDay, span.from, span.to, leap)) {
      const years = begun === null ? null : Number(day.slice(0, 4)) - begun;
      if (years !== null && years < first) continue;
      found.push({ ...of, key: `${of.kind} ${recordId} ${day}`, day, years });
    }
  };
  const whose = { manager };
  if (on.birthday) {
    for (const { clientId, personId, day } of birthdayRows(db, days, whose))
      add(day, 0, {
        kind: 'birthday',
        recordId: personId,
        clientId,
        personId,
        title: '',
        makes: makes.birthday,
      });
  }
  if (on.anniversary) {
    for (const { clientId, id, day, title } of eventRows(db, days, whose))
      add(day, 1, {
        kind: 'anniversary',
        recordId: id,
        clientId,
        personId: null,
        title,
        makes: makes.anniversary,
      });
  }
  if (on['client-event']) {
    for (const { clientId, id, day, title, makes: own } of yearlyEventRows(db, whose))
      add(day, 0, { kind: 'client-event', recordId: id, clientId, personId: null, title, makes: own });
  }
  return found.sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1));
}
