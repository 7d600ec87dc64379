import { useDb } from '@renderer/data';
import type { OutputOf } from '@shared/contract';
import type { Day } from '@shared/domain/time';
import { useDeferredValue, useMemo } from 'react';
import type { CalendarAddress } from './useCalendarAddress';
import { portionOf, type Span } from './views';

type Items = OutputOf<'calendar.span'>['items'];
const NO_ITEMS: Items = [];

/** What the shown time holds, and how much of it is read and drawn by now. */
export function useSpan({ view, layers, manager }: CalendarAddress, span: Span) {
  const { data, error, refetch, isPlaceholderData } = useDb('calendar.span', {
    ...span,
    layers: [...layers],
    ...portionOf(view, span, window.innerHeight),
    ...(manager ? { manager } : {}),
  });
  const read = data?.items ?? NO_ITEMS;
  // The days are there at once; hundreds of items are drawn into them in slices, between which the window answers.
  const items = useDeferredValue(read, NO_ITEMS);
  const counts: ReadonlyMap<Day, number> = useMemo(
    () => new Map((data?.counts ?? []).map(({ day, count }) => [day, count])),
    [data],
  );
  return {
    /** What was read: at most the portion that the view can show. */
    read,
    /** What of it is drawn: all of it once `isDrawn`. */
    items,
    isDrawn: data !== undefined && items === read,
    /** Nothing of the time that was shown before is left. */
    isArrived: !isPlaceholderData && data !== undefined && items === read,
    /** How many each day has, read or not, and how many that are altogether. */
    counts,
    whole: (data?.counts ?? []).reduce((sum, { count }) => sum + count, 0),
    error,
    refetch,
  };
}
