import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { warningsOf } from '@renderer/permission';
import type { CalendarConflict, CalendarItem } from '@shared/contract/calendar';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from './views';

/** As many as are asked about at once; more are not drawn beside each other. */
const MOST = 1000;
const MOST_OF_A_MONTH = 2000;
const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * What is in the way of the contacts on screen, in sentences. Looked for among everything of the shown days (`whole`), so in a month
 * only as long as that is a month of people, not of a call centre.
 */
export function useConflicts(
  items: readonly CalendarItem[],
  view: View,
  whole: number,
): ReadonlyMap<string, readonly string[]> {
  const today = useToday();
  const words = useConflictWords();
  const ids = useMemo(
    () =>
      items
        .filter((item) => item.layer === 'activity' && item.status === 'planned' && item.day >= today)
        .map(({ id }) => id)
        .slice(0, MOST),
    [items, today],
  );
  const isAsked = ids.length > 0 && (view !== 'month' || whole <= MOST_OF_A_MONTH);
  const { data } = useDb('calendar.conflicts', { ids, today }, { enabled: isAsked });
  return useMemo(
    () => (isAsked && data ? new Map(data.map((conflict) => [conflict.id, words(conflict)])) : NONE),
    [isAsked, data, words],
  );
}

/** A conflict in sentences: whom it lies over, and what speaks against it. */
function useConflictWords(): (conflict: CalendarConflict) => readonly string[] {
  const { t } = useTranslation('calendar');
  const { t: say } = useTranslation('permission');
  const format = useFormat();
  return useMemo(
    () =>
      ({ overlaps, overlapping, objections, client, person }) => {
        const names = overlaps.map((other) => `${other.time} ${other.client}`).join(', ');
        const more = overlapping - overlaps.length;
        const all = more > 0 ? t('conflict.andMore', { names, count: more }) : names;
        return [
          ...(overlapping > 0 ? [t('conflict.overlaps', { names: all })] : []),
          ...warningsOf(objections, say, format, { client, person }),
        ];
      },
    [t, say, format],
  );
}
