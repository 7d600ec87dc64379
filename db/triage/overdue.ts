import { compareTexts } from '@shared/domain/order';
import { MOST_DAYS, readAway } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import { addDays, type Day, type Planned } from '@shared/domain/time';

/** Managers with something overdue. */
export const managersOf = (db: ReadableDb, today: Day): string[] =>
  [...new Set(overdueOn(db, today, null).map(({ manager }) => manager))].sort();

/** In the order of Today: the oldest first. */
export const overdueOrder = (db: ReadableDb, today: Day, manager: string | null): string[] =>
  overdueOn(db, today, manager).map(({ id }) => id);

/** What was agreed on another clock may be overdue for the user before its own day has passed, or only after it. */
function overdueOn(db: ReadableDb, today: Day, manager: string | null) {
  const { zones, clock } = readAway(db);
  const until = zones.length === 0 ? today : addDays(today, MOST_DAYS);
  const agreed = db.all<Planned & { readonly id: string; readonly manager: string }>(OVERDUE, {
    until,
    manager,
  });
  if (zones.length === 0) return agreed;
  return agreed
    .map((contact) => ({ ...contact, ...clock(contact) }))
    .filter(({ day }) => day < today)
    .sort(
      (a, b) =>
        compareTexts(a.day, b.day) || compareTexts(a.time ?? '', b.time ?? '') || compareTexts(a.id, b.id),
    );
}

const OVERDUE = `SELECT id, manager, day, time, zone FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND day < :until AND (:manager IS NULL OR manager = :manager)
  ORDER BY day, time, id`;
