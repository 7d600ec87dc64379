import { useDb, useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import { addDays, type Day, type Weekday, type WorkingCalendar } from '@shared/domain/time';
import { useMemo } from 'react';

/** How far ahead a day is looked up by default: a little over a year. */
const AHEAD_DAYS = 400;

export interface NamedCalendar extends WorkingCalendar {
  /** Public holidays with their names. */
  readonly daysOff: ReadonlyMap<Day, string>;
}

/** The user's working days with the public holidays of a span, both ends included; by default from today on. */
export function useWorkingCalendar(from?: Day, to?: Day): NamedCalendar {
  const today = useToday();
  const { workingDays } = useSettings();
  const { data } = useDb('settings.daysOff', { from: from ?? today, to: to ?? addDays(today, AHEAD_DAYS) });
  return useMemo(
    () => ({
      workdays: new Set(workingDays as Weekday[]),
      daysOff: new Map((data ?? []).map(({ day, name }) => [day, name])),
    }),
    [workingDays, data],
  );
}
