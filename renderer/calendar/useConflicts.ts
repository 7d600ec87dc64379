import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { warningsOf } from '@renderer/permission';
import type { CalendarConflict, CalendarItem } from '@shared/contract/calendar';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** As many as are asked about at once; more are not drawn beside each other. */
const MOST = 1000;

/** What is in the way of the contacts on screen, in sentences. */
export function useConflicts(items: readonly CalendarItem[]): ReadonlyMap<string, readonly string[]> {
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
  const { data } = useDb('calendar.conflicts', { ids, today }, { enabled: ids.length > 0 });
  return useMemo(
    () => new Map((data ?? []).map((conflict) => [conflict.id, words(conflict)])),
    [data, words],
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
