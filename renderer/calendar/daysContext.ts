import type { DayLoadData } from '@shared/contract/planWords';
import type { Day } from '@shared/domain/time';
import { createContext } from 'react';

interface DaysContext {
  /** Everything a day holds, also what was not asked for. Null where the heads of the days tell nothing of it. */
  readonly counts: ReadonlyMap<Day, number> | null;
  /** Public holidays. */
  readonly names: ReadonlyMap<Day, string>;
  /** How full each day is; null where the heads do not tell. */
  readonly loads: ReadonlyMap<Day, DayLoadData> | null;
  onOpenDay(day: Day): void;
}

/** What the heads of the days show; react-big-calendar passes only the date. */
export const CalendarDays = createContext<DaysContext>({
  counts: null,
  names: new Map(),
  loads: null,
  onOpenDay: () => undefined,
});
