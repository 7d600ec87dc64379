import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { CalendarItem, CalendarLayer } from '@shared/contract/calendar';
import { addDays, daysBetween } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { conflictsOf } from './conflicts';
import { contactBook, NO_CONTACTS } from './contacts';
import { type Counts, countDays, type Span } from './counts';
import { countEvents, eventsOfDay } from './events';
import { hoursOf } from './hours';
import { loadOf } from './load';
import { NO_OCCASIONS, occasionBook, occasionItems } from './occasions';
import { pointsOfDay } from './points';

/** Longer spans are a mistake of the caller: each day costs its own look-ups. */
const LONGEST_SPAN = 400;

export const calendarQueries: FeatureQueries<'calendar'> = {
  'calendar.span': (db, { from, to, layers, manager, perDay, perHour }) => {
    assertShort(from, to);
    const span = { from, to, manager: manager ?? null };
    return itemsOfSpan(db, span, { layers, perDay, perHour: perHour ?? null });
  },
  'calendar.load': (db, { from, to, today, manager }) => {
    assertShort(from, to);
    return loadOf(db, { from, to, today, manager: manager ?? null });
  },
  'calendar.conflicts': (db, { ids, today }) => conflictsOf(db, ids, today),
  'calendar.hours': (db, { from, to, ...whose }) => {
    assertShort(from, to);
    return hoursOf(db, { from, to }, whose);
  },
};

function assertShort(from: string, to: string): void {
  if (to > addDays(from, LONGEST_SPAN))
    throw new CuepointError('invalid-input', { path: 'to', message: `more than ${LONGEST_SPAN} days` });
}

export interface DayOf {
  readonly day: string;
  readonly manager: string | null;
  readonly limit: number;
}

interface Portion {
  readonly layers: readonly CalendarLayer[];
  readonly perDay: number;
  readonly perHour: number | null;
}

/** What each day shows, and everything that it holds. */
export function itemsOfSpan(db: ReadableDb, span: Span, { layers, perDay, perHour }: Portion) {
  const has = (layer: CalendarLayer): boolean => layers.includes(layer);
  const stored = has('activity') ? countDays(db, 'activity', span) : NONE;
  const points = has('point') ? countDays(db, 'point', span) : NONE;
  const events = has('event') ? countEvents(db, span) : NONE;
  const occasions = has('occasion') ? occasionBook(db, span, perDay) : NO_OCCASIONS;
  const others = [points, events, occasions.counts];
  const countsOn = (day: string, contacts: Counts) => [contacts, ...others].map((each) => each.get(day) ?? 0);
  const contactsOf = has('activity')
    ? contactBook(db, span, stored, {
        ...{ perDay, perHour, placesOf: (day) => placesOf(perDay, countsOn(day, stored))[0] ?? 0 },
      })
    : NO_CONTACTS;
  const layersOfDay = [contactsOf.counts, ...others];
  const days = daysBetween(span.from, span.to).filter((day) => layersOfDay.some((counts) => counts.has(day)));
  const shares = days.map((day) => placesOf(perDay, countsOn(day, contactsOf.counts)));
  const named = occasionItems(
    db,
    days.flatMap((day, at) => occasions.of(day, shares[at]?.[3] ?? 0)),
  );
  const items = days.flatMap((day, at) => {
    const [contacts = 0, due = 0, held = 0, greeted = 0] = shares[at] ?? [];
    const of = { day, manager: span.manager };
    const shown = contactsOf.of(day, contacts);
    return [
      ...shown,
      ...(due > 0 ? pointsOfDay(db, { ...of, limit: due + contacts - shown.length }) : []),
      ...(held > 0 ? eventsOfDay(db, { ...of, limit: held }) : []),
      ...occasions.of(day, greeted).flatMap(({ key }) => named.get(key) ?? []),
    ];
  });
  const counts = days.map((day) => ({
    day,
    count: layersOfDay.reduce((sum, each) => sum + (each.get(day) ?? 0), 0),
  }));
  return { items: items satisfies CalendarItem[], counts };
}

const NONE: Counts = new Map();

/**
 * How many places of a day each layer has. Every layer but the first keeps a fourth, so that a hundred contacts do not hide a missed
 * contract or a birthday; what a layer does not need goes to the first that does.
 */
export function placesOf(perDay: number, counts: readonly number[]): number[] {
  const kept = Math.max(1, Math.floor(perDay / 4));
  let left = perDay;
  const places = counts.map((count, layer) => {
    const place = layer === 0 ? 0 : Math.min(count, kept, left);
    left -= place;
    return place;
  });
  return places.map((place, layer) => {
    const more = Math.min(left, (counts[layer] ?? 0) - place);
    left -= more;
    return place + more;
  });
}
