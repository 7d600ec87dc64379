import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { DayLoadData } from '@shared/contract/planWords';
import type { Day } from '@shared/domain/time';
import { useMemo } from 'react';
import type { Span } from './views';

/** How full the shown days are; null where nothing is to be told. */
export function useLoads(
  span: Span,
  manager: string | undefined,
  enabled: boolean,
): ReadonlyMap<Day, DayLoadData> | null {
  const today = useToday();
  const { data } = useDb('calendar.load', { ...span, today, ...(manager ? { manager } : {}) }, { enabled });
  return useMemo(() => {
    if (!enabled || !data) return null;
    return new Map(data.map(({ day, load }) => [day, load]));
  }, [enabled, data]);
}
