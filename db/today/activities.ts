import { ACTIVITY_COLUMNS, ACTIVITY_JOINS } from '@db/activities';
import type { ReadableDb } from '@db/connection/sqlite';
import type { Activity } from '@shared/contract/activity';
import { addDays } from '@shared/domain/time';
import { moreIn, type Near, nearOf, onOwnDays, pageWithAway } from './away';
import { type ActivitySection, DAYS_AHEAD, MANAGER, type Of, type Page, RANGES } from './sections';

/** How many contacts a section holds, from the kept counts of the days for which they were agreed. */
export function countActivities(
  db: ReadableDb,
  section: ActivitySection,
  of: Of,
  near: Near = nearOf(db, of),
): number {
  const { today, manager } = of;
  const agreed = db.value<number>(
    `SELECT coalesce(sum(n.count), 0) FROM contact_counts n WHERE ${COUNTED[section]} AND ${OWN}`,
    {
      ...bound(today),
      manager,
    },
  );
  return section === 'done' ? agreed : agreed + moreIn(section, near, today);
}

/** The days of the section `next` that hold something. */
export function daysAhead(
  db: ReadableDb,
  { today, manager }: Of,
  near: Near,
): { day: string; count: number }[] {
  const agreed = db.all<{ day: string; count: number }>(
    `SELECT n.day, sum(n.count) AS count FROM contact_counts n WHERE ${COUNTED.next} AND ${OWN} GROUP BY n.day`,
    { ...bound(today), manager },
  );
  return near.contacts.length === 0 ? agreed : onOwnDays(agreed, near, today);
}

const COUNTED: Record<ActivitySection, string> = {
  overdue: "n.figure = 'planned' AND n.day < :today",
  today: "n.figure = 'planned' AND n.day = :today",
  next: "n.figure = 'planned' AND n.day > :today AND n.day <= :until",
  done: "n.figure = 'done' AND n.day = :today",
};
const OWN = '(:manager IS NULL OR n.manager = :manager)';

/**
 * A page of a section, in the order of its index: earliest first; today those with a time come first, and what was done as it was entered.
 */
export function listActivities(
  db: ReadableDb,
  section: ActivitySection,
  page: Page,
  near: Near = nearOf(db, page),
): Activity[] {
  const { today, manager, offset, limit } = page;
  if (section !== 'done' && near.zones.length > 0) return pageWithAway(db, section, page, near);
  if (section === 'today') return listToday(db, page);
  const order = section === 'done' ? 'a.done_day, a.done_at, a.id' : 'a.day, a.time, a.id';
  return db.all<Activity>(select(RANGES[section], order), {
    ...bound(today),
    manager,
    offset,
    limit,
  });
}

/** The contacts of today that were entered as done last, the latest first: the end of the day in its index. */
export const justDone = (db: ReadableDb, { today, manager }: Of): Activity[] =>
  db.all<Activity>(LATEST, { today, manager, limit: JUST_DONE });

/** More than anybody does within some minutes. */
const JUST_DONE = 30;

/** Two ranges of the index, one after the other: by time, then those for any time of the day. */
function listToday(db: ReadableDb, { today, manager, offset, limit }: Page): Activity[] {
  const timed = db.all<Activity>(select(`${RANGES.today} AND a.time IS NOT NULL`, 'a.time, a.id'), {
    today,
    manager,
    offset,
    limit,
  });
  if (timed.length === limit) return timed;
  const before = db.value<number>(
    `SELECT count(*) FROM activities a WHERE ${RANGES.today} AND a.time IS NOT NULL AND ${MANAGER}`,
    { today, manager },
  );
  const anyTime = db.all<Activity>(select(`${RANGES.today} AND a.time IS NULL`, 'a.id'), {
    today,
    manager,
    offset: Math.max(0, offset - before),
    limit: limit - timed.length,
  });
  return [...timed, ...anyTime];
}

/**
 * The page is taken from the index first; names are read for its rows only, not for those that the offset skips. The index knows the place of
 * each row, so it is not looked for by its id.
 */
const select = (
  range: string,
  order: string,
  limit = 'LIMIT :limit OFFSET :offset',
) => `WITH page AS MATERIALIZED (
    SELECT a.rowid AS place FROM activities a WHERE ${range} AND ${MANAGER} ORDER BY ${order} ${limit})
  SELECT ${ACTIVITY_COLUMNS} FROM page CROSS JOIN activities a ON a.rowid = page.place ${ACTIVITY_JOINS}`;

const bound = (today: string) => ({ today, until: addDays(today, DAYS_AHEAD) });

const LATEST = select(
  `${RANGES.done} AND a.done_at IS NOT NULL`,
  'a.done_at DESC, a.id DESC',
  'LIMIT :limit',
);
