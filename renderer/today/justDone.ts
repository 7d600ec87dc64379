import type { Activity } from '@shared/contract/activity';
import type { Day } from '@shared/domain/time';
import type { TodayData } from './lines';

/** So long what is done stays in its place, struck through, before it goes behind the head of what is done. */
const STAYS_MINUTES = 10;

/** How many of what was done last are still to be seen at the instant `now`; what a clock set back put in the future is. */
export const stillSeen = (latest: TodayData['done']['latest'], now: number): number =>
  latest.filter(({ doneAt }) => doneAt !== null && Date.parse(doneAt) > now - STAYS_MINUTES * 60_000).length;

/** What was done a moment ago: the places in `done.latest` to show, and the day that divides the lists. */
export interface JustDone {
  readonly seen: number;
  readonly today: Day;
}

/**
 * Where in a list of planned contacts those that were just done stood: by the place of the row before which they stand, their places in
 * `done.latest`, in order.
 */
export function placesOf(
  section: 'overdue' | 'today',
  data: TodayData,
  { seen, today }: JustDone,
): ReadonlyMap<number, readonly number[]> {
  const order = section === 'overdue' ? byDayAndTime : byTime;
  const places = new Map<number, number[]>();
  const done = data.done.latest
    .slice(0, seen)
    .map((activity, at) => ({ activity, at }))
    .filter(({ activity }) => activity.day < today === (section === 'overdue'))
    .sort((a, b) => order(a.activity, b.activity));
  for (const { activity, at } of done) {
    const later = data[section].rows.findIndex((row) => order(activity, row) < 0);
    const place = later < 0 ? data[section].rows.length : later;
    places.set(place, [...(places.get(place) ?? []), at]);
  }
  return places;
}

/** The orders in which the lists come from the database. */
const byDayAndTime = (a: Activity, b: Activity): number =>
  compare(a.day, b.day) || compare(a.time ?? '', b.time ?? '') || compare(a.id, b.id);
const byTime = (a: Activity, b: Activity): number =>
  compare(a.time ?? LAST, b.time ?? LAST) || compare(a.id, b.id);

const LAST = '99:99';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
