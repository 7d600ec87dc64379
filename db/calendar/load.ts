import type { ReadableDb } from '@db/connection/sqlite';
import { loadsOf, loadsOfAll } from '@db/plan/load';
import type { OutputOf } from '@shared/contract';
import { daysBetween, daysOfWeek, weekOf } from '@shared/domain/time';
import { present } from '@shared/errors';
import type { Span } from './counts';

/** How full the days are for one manager, or for all of them together as the call plan tells it. */
export function loadOf(db: ReadableDb, span: Span & { readonly today: string }): OutputOf<'calendar.load'> {
  const { from, to, today, manager } = span;
  const days = daysBetween(from, to);
  const loads = new Map(
    [...new Set(days.map(weekOf))].flatMap((week) => {
      const ofWeek =
        manager === null ? loadsOfAll(db, { week, today }) : loadsOf(db, { week, today }, manager);
      return daysOfWeek(week).map((day, at) => [day, present(ofWeek[at], 'a week has seven days')] as const);
    }),
  );
  return days.map((day) => ({ day, load: present(loads.get(day), 'each day has a week') }));
}
