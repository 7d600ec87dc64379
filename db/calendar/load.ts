import type { ReadableDb } from '@db/connection/sqlite';
import { loadsOf } from '@db/plan/load';
import type { OutputOf } from '@shared/contract';
import { daysBetween, daysOfWeek, weekOf } from '@shared/domain/time';
import type { Span } from './counts';

/** How full the days are for one manager; who works alone is that one. */
export function loadOf(db: ReadableDb, span: Span & { readonly today: string }): OutputOf<'calendar.load'> {
  const { from, to, today } = span;
  const manager = span.manager ?? onlyManager(db);
  const days = daysBetween(from, to);
  if (manager === null) return days.map((day) => ({ day, load: null }));
  const loads = new Map(
    [...new Set(days.map(weekOf))].flatMap((week) => {
      const ofWeek = loadsOf(db, { week, today }, manager);
      return daysOfWeek(week).map((day, at) => [day, ofWeek[at] ?? null] as const);
    }),
  );
  return days.map((day) => ({ day, load: loads.get(day) ?? null }));
}

/** The one whose contacts these are, when there are not several; each is one look into the index. */
function onlyManager(db: ReadableDb): string | null {
  const of = (side: 'min' | 'max') =>
    db.value<string | null>(
      `SELECT ${side}(manager) FROM clients INDEXED BY clients_by_manager WHERE deleted_at IS NULL`,
    );
  const [first, last] = [of('min'), of('max')];
  return first === last ? (first ?? '') : null;
}
