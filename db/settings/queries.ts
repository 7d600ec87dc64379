import type { FeatureQueries } from '@db/serve/handlers';
import { carriersOf } from './ownName';
import { readProcess, readSettings } from './read';
import { usedReasons } from './reasons';
import { openPoints } from './takenOut';

export const settingsQueries: FeatureQueries<'settings'> = {
  'settings.get': readSettings,
  'settings.process': readProcess,
  'settings.daysOff': (db, { from, to }) =>
    db.all<{ day: string; name: string }>(
      'SELECT day, name FROM days_off WHERE day BETWEEN ? AND ? ORDER BY day',
      [from, to],
    ),
  'settings.usedReasons': (db) => usedReasons(db),
  'settings.openPoints': (db, { keys }) => openPoints(db, keys),
  'settings.carriers': carriersOf,
  // One seek per name, not one row per client: the next distinct value of the index each time.
  'settings.managers': (db) =>
    db
      .all<{ manager: string }>(
        `WITH RECURSIVE names (manager) AS (
           SELECT min(manager) FROM clients WHERE deleted_at IS NULL
           UNION ALL
           SELECT (SELECT min(manager) FROM clients WHERE deleted_at IS NULL AND manager > names.manager)
           FROM names WHERE names.manager IS NOT NULL)
         SELECT manager FROM names WHERE manager <> ''
         UNION SELECT DISTINCT manager FROM deal_state WHERE on_board AND manager <> '' ORDER BY manager`,
      )
      .map(({ manager }) => manager),
};
