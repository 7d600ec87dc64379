import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import { managersOf } from '../managers';
import { placesOfWeek } from '../places';

/**
 * For whom an export is, as the column `manager` keeps it: everybody, or one manager by name ('' for what nobody was given). Names are
 * trimmed wherever they come in, so none begins with a blank.
 */
export const audienceOf = (manager: string | undefined): string =>
  manager === undefined ? EVERYBODY : manager || NOBODY;
export const EVERYBODY = '';
const NOBODY = ' nobody';

/**
 * To whom an export of the week has something to say. Who was given lines of it before is among them for good: calendars are told each time
 * what is gone, and the file of the last run would else look like today's.
 */
export function audiencesOfWeek(
  db: ReadableDb,
  { week, today }: { readonly week: string; readonly today: string },
): OutputOf<'plan.audiences'> {
  const standing = managersOf(db).filter((manager) =>
    placesOfWeek(db, { week, today, manager }).days.some(({ count }) => count > 0),
  );
  const before = db
    .all<{ audience: string }>('SELECT DISTINCT manager AS audience FROM exported_lines WHERE week = ?', [
      week,
    ])
    .map(({ audience }) => audience);
  const told = before.flatMap((audience) =>
    audience === EVERYBODY ? [] : [audience === NOBODY ? '' : audience],
  );
  return {
    everybody: standing.length > 0 || before.length > 0,
    managers: [...new Set([...standing, ...told])].sort(),
  };
}
