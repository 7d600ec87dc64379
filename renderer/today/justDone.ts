import { compareTexts } from '@shared/domain/order';
import type { Activity } from '@shared/contract/activity';
import { type Day, onWall, type Zone } from '@shared/domain/time';
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
  /** The user's zone. */
  readonly zone: Zone;
}

/**
 * Where in a list of planned contacts those that were just done stood: by the place of the row before which they stand, their places in
 * `done.latest`, in order.
 */
export function placesOf(
  section: 'overdue' | 'today',
  data: TodayData,
  { seen, today, zone }: JustDone,
): ReadonlyMap<number, readonly number[]> {
  const order = section === 'overdue' ? byDayAndTime : byTime;
  const standing = (activity: Activity): Standing => ({ id: activity.id, ...onWall(activity, zone) });
  const places = new Map<number, number[]>();
  const done = data.done.latest
    .slice(0, seen)
    .map((activity, at) => ({ stands: standing(activity), at }))
    .filter(({ stands }) => stands.day < today === (section === 'overdue'))
    .sort((a, b) => order(a.stands, b.stands));
  for (const { stands, at } of done) {
    const later = data[section].rows.findIndex((row) => order(stands, standing(row)) < 0);
    const place = later < 0 ? data[section].rows.length : later;
    places.set(place, [...(places.get(place) ?? []), at]);
  }
  return places;
}

/** Where it stands on the user's clock. */
type Standing = Pick<Activity, 'id' | 'day' | 'time'>;

/** The orders in which the lists come from the database. */
const byDayAndTime = (a: Standing, b: Standing): number =>
  compareTexts(a.day, b.day) || compareTexts(a.time ?? '', b.time ?? '') || compareTexts(a.id, b.id);
const byTime = (a: Standing, b: Standing): number =>
  compareTexts(a.time ?? LAST, b.time ?? LAST) || compareTexts(a.id, b.id);

const LAST = '99:99';
