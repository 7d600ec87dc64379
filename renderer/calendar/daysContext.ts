import type { Day } from '@shared/domain/time';
import { createContext } from 'react';

interface DaysContext {
  /** Everything a day holds, also what was not asked for. Null where the heads of the days tell nothing of it. */
  readonly counts: ReadonlyMap<Day, number> | null;
  /** Public holidays. */
  readonly names: ReadonlyMap<Day, string>;
  onOpenDay(day: Day): void;
}

/** What the heads of the days show; react-big-calendar passes only the date. */
export const CalendarDays = createContext<DaysContext>({
  counts: null,
  names: new Map(),
  onOpenDay: () => undefined,
});
