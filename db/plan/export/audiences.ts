import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import { managersOf } from '../managers';
import { placesOfWeek } from '../places';
import { EVERYBODY, exportNames } from './names';

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
  const names = exportNames(db);
  const told = before
    .filter((audience) => audience !== EVERYBODY)
    .map((audience) => names.managerOf(audience));
  return {
    everybody: standing.length > 0 || before.length > 0,
    managers: [...new Set([...standing, ...told])].sort(),
  };
}
