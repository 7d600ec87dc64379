import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { CalendarItem } from '@shared/contract/calendar';
import { addDays, daysBetween } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { activitiesOfDay } from './activities';
import { type Counts, countDays } from './counts';
import { pointsOfDay } from './points';

/** Longer spans are a mistake of the caller: each day costs its own look-ups. */
const LONGEST_SPAN = 400;

export const calendarQueries: FeatureQueries<'calendar'> = {
  'calendar.span': (db, { from, to, layers, manager, perDay, perHour }) => {
    if (to > addDays(from, LONGEST_SPAN)) {
      throw new CuepointError('invalid-input', { path: 'to', message: `more than ${LONGEST_SPAN} days` });
    }
    const span = { from, to, manager: manager ?? null };
    const activities = layers.includes('activity') ? countDays(db, 'activity', span) : NONE;
    const points = layers.includes('point') ? countDays(db, 'point', span) : NONE;
    const of = { manager: span.manager, perDay, perHour: perHour ?? null };
    const days = daysBetween(from, to).filter((day) => activities.has(day) || points.has(day));
    return {
      items: days.flatMap((day) => itemsOfDay(db, { day, ...of }, activities, points)),
      counts: days.map((day) => ({ day, count: (activities.get(day) ?? 0) + (points.get(day) ?? 0) })),
    };
  },
};

export interface DayOf {
  readonly day: string;
  readonly manager: string | null;
  readonly limit: number;
}

const NONE: Counts = new Map();

/** A day with points keeps a fourth of its places for them, so that a hundred contacts do not hide a missed contract. */
function itemsOfDay(
  db: ReadableDb,
  {
    day,
    manager,
    perDay,
    perHour,
  }: { day: string; manager: string | null; perDay: number; perHour: number | null },
  activities: Counts,
  points: Counts,
): CalendarItem[] {
  const kept = Math.min(points.get(day) ?? 0, Math.max(1, Math.floor(perDay / 4)));
  const places = Math.max(0, perDay - kept);
  const contacts =
    activities.has(day) && places > 0 ? activitiesOfDay(db, { day, manager, limit: places, perHour }) : [];
  const left = perDay - contacts.length;
  return [
    ...contacts,
    ...(points.has(day) && left > 0 ? pointsOfDay(db, { day, manager, limit: left }) : []),
  ];
}
