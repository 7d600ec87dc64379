import { useDb, useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import { minutesOf } from '@shared/domain/time';
import { useCallback, useMemo } from 'react';
import type { Span, View } from './views';
import { toWall } from './wallDate';

/** Whose hours are looked at: the chosen or carried contact's. */
export interface Focus {
  readonly clientId: string;
  readonly personId: string | null;
  readonly name: string;
}

export interface Shades {
  /** What a half hour of the columns looks like. */
  readonly slotProps: (slot: Date) => { className?: string };
  /** The person does not want to be contacted, or not at all times; null: nothing is known, or nobody is chosen. */
  readonly known: 'refused' | 'some' | null;
}

/** Shades for the time outside of the working hours, and for that in which the chosen person cannot be reached. */
export function useShades(view: View, span: Span, focus: Focus | null, on: boolean): Shades {
  const { workStart, workEnd } = useSettings();
  const today = useToday();
  const enabled = on && focus !== null && (view === 'week' || view === 'day');
  const { data } = useDb(
    'calendar.hours',
    { clientId: focus?.clientId ?? '', personId: focus?.personId ?? null, ...span, today },
    { enabled, keepPrevious: false, handles: 'all' },
  );
  const hours = enabled ? data : undefined;
  const open = useMemo(() => {
    if (!hours) return null;
    if (hours.refused) return new Map<string, readonly { from: number; to: number }[]>();
    if (hours.spans === null) return null;
    const byDay = new Map<string, { from: number; to: number }[]>();
    for (const { day, ...times } of hours.spans) byDay.set(day, [...(byDay.get(day) ?? []), times]);
    return byDay;
  }, [hours]);
  const [first, last] = [minutesOf(workStart), minutesOf(workEnd)];
  const slotProps = useCallback(
    (slot: Date) => {
      if (!on) return {};
      const { day, time } = toWall(slot);
      const minute = minutesOf(time);
      const isOff = minute < first || minute >= last;
      const isClosed = open !== null && !open.get(day)?.some(({ from, to }) => from <= minute && minute < to);
      const names = [isOff && 'cue-off-hours', isClosed && 'cue-closed'].filter(Boolean).join(' ');
      return names === '' ? {} : { className: names };
    },
    [on, open, first, last],
  );
  return { slotProps, known: hours?.refused ? 'refused' : open === null ? null : 'some' };
}
