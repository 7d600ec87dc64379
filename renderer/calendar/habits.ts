import { usePreview } from '@renderer/frame/preview';
import { CALENDAR_LAYERS, type CalendarLayer } from '@shared/contract/calendar';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface CalendarHabits {
  readonly layers: readonly CalendarLayer[];
  /** Capacity in the heads of the days, working hours and windows as shades. */
  readonly load: boolean;
  /** The list of what is to be placed stands beside the days. */
  readonly waiting: boolean;
}

/** What this user lays over the days; kept on this computer, not in the database. */
export const useCalendarHabits = create<CalendarHabits>()(
  persist((): CalendarHabits => ({ layers: CALENDAR_LAYERS, load: true, waiting: false }), {
    name: 'cuepoint.calendar',
    version: 1,
  }),
);

export function toggleWaiting(): void {
  const { waiting } = useCalendarHabits.getState();
  // There is room for one thing beside the days.
  if (!waiting) usePreview.getState().hide();
  useCalendarHabits.setState({ waiting: !waiting });
}
