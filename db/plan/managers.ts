import type { ReadableDb } from '@db/connection/sqlite';

/** Everybody who has clients, deals or planned contacts, '' for what nobody was given; at least one. By seeks, not by rows. */
export function managersOf(db: ReadableDb): string[] {
  const found = db.all<{ manager: string }>(MANAGERS).map(({ manager }) => manager);
  return found.length === 0 ? [''] : found;
}

const MANAGERS = `WITH RECURSIVE names (manager) AS (
    SELECT min(manager) FROM clients WHERE deleted_at IS NULL
    UNION ALL
    SELECT (SELECT min(manager) FROM clients WHERE deleted_at IS NULL AND manager > names.manager)
    FROM names WHERE names.manager IS NOT NULL),
  busy (manager) AS (
    SELECT min(manager) FROM day_counts WHERE layer = 'activity'
    UNION ALL
    SELECT (SELECT min(manager) FROM day_counts WHERE layer = 'activity' AND manager > busy.manager)
    FROM busy WHERE busy.manager IS NOT NULL)
  SELECT manager FROM names WHERE manager IS NOT NULL
  UNION SELECT manager FROM busy WHERE manager IS NOT NULL
  UNION SELECT DISTINCT manager FROM point_state ORDER BY manager`;
