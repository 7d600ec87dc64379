import type { ReadableDb } from '@db/connection/sqlite';
import { managersOf } from '../managers';
import { placesOfWeek } from '../places';

/** Who has lines in the plan of a week, by name; '' for lines of nobody. */
export const managersOfWeek = (
  db: ReadableDb,
  { week, today }: { readonly week: string; readonly today: string },
): string[] =>
  managersOf(db).filter((manager) =>
    placesOfWeek(db, { week, today, manager }).days.some(({ count }) => count > 0),
  );
