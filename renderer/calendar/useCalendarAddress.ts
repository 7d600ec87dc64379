import { useToday } from '@renderer/format';
import { CALENDAR_LAYERS, type CalendarLayer } from '@shared/contract/calendar';
import { type Day, isDay } from '@shared/domain/time';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCalendarHabits } from './habits';
import { isView, type View } from './views';

/** What the address of the calendar says; every part has a usual value, which the address leaves out. */
export interface CalendarAddress {
  readonly view: View;
  readonly day: Day;
  readonly manager: string | undefined;
  readonly layers: readonly CalendarLayer[];
}

/**
 * The state of the calendar: kept in the address, so that back, forward and a restart keep it; which layers are on is a habit of
 * this computer, unless a link names them.
 */
export function useCalendarAddress(): [CalendarAddress, (part: Partial<CalendarAddress>) => void] {
  const search = useSearch({ from: '/calendar' });
  const navigate = useNavigate();
  const today = useToday();
  const usual = useCalendarHabits(({ layers }) => layers);
  return useMemo(() => {
    const address: CalendarAddress = {
      view: isView(search.view) ? search.view : 'month',
      day: isDay(search.day) ? search.day : today,
      manager: search.manager,
      layers: CALENDAR_LAYERS.filter((layer) =>
        search.layers === undefined ? usual.includes(layer) : search.layers.split(' ').includes(layer),
      ),
    };
    const change = (part: Partial<CalendarAddress>): void => {
      const { view, day, manager } = { ...address, ...part };
      if (part.layers) useCalendarHabits.setState({ layers: part.layers });
      void navigate({
        to: '/calendar',
        replace: true,
        search: {
          ...(view === 'month' ? {} : { view }),
          ...(day === today ? {} : { day }),
          ...(manager ? { manager } : {}),
          ...(search.layers !== undefined && !part.layers ? { layers: search.layers } : {}),
        },
      });
    };
    return [address, change];
  }, [search, navigate, today, usual]);
}
