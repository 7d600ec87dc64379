import { useToday } from '@renderer/format';
import type { CalendarLayer } from '@shared/contract/calendar';
import { type Day, isDay } from '@shared/domain/time';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { LAYERS } from './Layers';
import { isView, type View } from './views';

/** What the address of the calendar says; every part has a usual value, which the address leaves out. */
export interface CalendarAddress {
  readonly view: View;
  readonly day: Day;
  readonly manager: string | undefined;
  readonly layers: readonly CalendarLayer[];
}

/** The state of the calendar, kept in the address so that back, forward and a restart keep it. */
export function useCalendarAddress(): [CalendarAddress, (part: Partial<CalendarAddress>) => void] {
  const search = useSearch({ from: '/calendar' });
  const navigate = useNavigate();
  const today = useToday();
  return useMemo(() => {
    const address: CalendarAddress = {
      view: isView(search.view) ? search.view : 'month',
      day: isDay(search.day) ? search.day : today,
      manager: search.manager,
      layers: search.layers === undefined ? LAYERS : LAYERS.filter((layer) => search.layers?.includes(layer)),
    };
    const change = (part: Partial<CalendarAddress>): void => {
      const { view, day, manager, layers } = { ...address, ...part };
      void navigate({
        to: '/calendar',
        replace: true,
        search: {
          ...(view === 'month' ? {} : { view }),
          ...(day === today ? {} : { day }),
          ...(manager ? { manager } : {}),
          ...(layers.length === LAYERS.length ? {} : { layers: layers.join(' ') || 'none' }),
        },
      });
    };
    return [address, change];
  }, [search, navigate, today]);
}
