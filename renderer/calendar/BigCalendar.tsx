import { useSettings } from '@renderer/data';
import { dayNow } from '@renderer/format';
import type { DayLoadData } from '@shared/contract/planWords';
import { type Day, instantToWall, isWorkingDay, type Time, type Weekday } from '@shared/domain/time';
import { type SyntheticEvent, useCallback, useMemo, useRef } from 'react';
import { Calendar, type SlotInfo } from 'react-big-calendar';
import type {
  DragFromOutsideItemArgs,
  EventInteractionArgs,
} from 'react-big-calendar/lib/addons/dragAndDrop';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css';
import './calendar.css';
import './items.css';
import type { NamedCalendar } from '@renderer/activities';
import { DayHead, MonthDate, ShowMore, WeekdayHead } from './DayHeads';
import { CalendarDays } from './daysContext';
import { withDragAndDrop } from './dragAndDrop';
import { type CalendarEvent, isOpen, isShort } from './events';
import { EventView } from './EventView';
import { createLocalizer, FORMATS } from './localizer';
import { useDropAnywhere } from './useDropAnywhere';
import { useWithoutTableRoles } from './useWithoutTableRoles';
import type { View } from './views';
import { dayOf, toDate, toWall, wallMinutes } from './wallDate';

export interface Slot {
  readonly day: Day;
  readonly time: Time | null;
  readonly minutes: number | null;
}

interface BigCalendarProps {
  readonly view: Exclude<View, 'agenda'>;
  readonly day: Day;
  readonly events: CalendarEvent[];
  readonly counts: ReadonlyMap<Day, number>;
  readonly workdays: NamedCalendar;
  readonly selected: string | null;
  readonly onSelect: (event: CalendarEvent) => void;
  /** An empty slot was clicked, or a span of time was drawn. */
  readonly onCreate: (slot: Slot) => void;
  /** Dropped on another day; with a time (null: any time of the day) where the view has times. */
  readonly onMove: (event: CalendarEvent, to: { day: Day; time?: Time | null; minutes?: number }) => void;
  readonly onOpenDay: (day: Day) => void;
  /** How full each day is; null: not told. */
  readonly loads: ReadonlyMap<Day, DayLoadData> | null;
  readonly slotProps: (slot: Date) => { className?: string };
  /** What is dragged from the list beside the days, as it would look here; null while nothing is. */
  readonly outside: CalendarEvent | null;
  readonly onDropOutside: (to: { day: Day; time?: Time | null; minutes?: number }) => void;
}

const DraggableCalendar = withDragAndDrop<CalendarEvent>(Calendar<CalendarEvent>);

// Constant functions and objects: a new one would draw every cell again.
const VIEWS_SHOWN = { month: true, week: true, day: true } as const;
const COMPONENTS = {
  event: EventView,
  header: DayHead,
  month: { header: WeekdayHead, dateHeader: MonthDate },
  showMore: ShowMore,
};
const eventProps = (event: CalendarEvent) => ({
  className: `cue-event cue-event-${event.sign} cue-layer-${event.item.layer}${isShort(event) ? ' cue-event-short' : ''}${
    event.isGhost ? ' cue-event-ghost' : ''
  }${event.against.length > 0 ? ' cue-event-against' : ''}`,
});
const nothing = (): string => '';
const ignore = (): void => undefined;

/** react-big-calendar in our clothes: month, week and day. It is fed only with what is visible. */
export function BigCalendar(props: BigCalendarProps) {
  const { view, day, events, counts, workdays, selected, onSelect, onCreate, onMove, onOpenDay } = props;
  const { loads, slotProps, outside, onDropOutside } = props;
  const { language, weekStart, workStart, zone } = useSettings();
  const localizer = useMemo(() => createLocalizer(weekStart as Weekday), [weekStart]);
  const date = useMemo(() => toDate(day), [day]);
  const start = useMemo(() => toDate(day, workStart), [day, workStart]);
  const now = useCallback(() => toDate(dayNow(zone), instantToWall(Date.now(), zone).time), [zone]);
  const dayProps = useCallback(
    (cell: Date) => ({ className: isWorkingDay(dayOf(cell), workdays) ? '' : 'cue-day-off' }),
    [workdays],
  );
  const days = useMemo(
    () => ({
      counts: view === 'month' ? counts : null,
      ...{ names: workdays.daysOff, onOpenDay, loads },
    }),
    [view, counts, workdays, onOpenDay, loads],
  );
  const chosen = useMemo(() => events.find(({ id }) => id === selected), [events, selected]);

  const drop = ({ event, start: from, isAllDay }: EventInteractionArgs<CalendarEvent>): void => {
    const { day: to, time } = toWall(new Date(from));
    onMove(event, view === 'month' ? { day: to } : { day: to, time: isAllDay ? null : time });
  };
  const resize = ({ event, start: from, end: until }: EventInteractionArgs<CalendarEvent>): void => {
    const [first, last] = [new Date(from), new Date(until)];
    onMove(event, { ...toWall(first), minutes: Math.max(5, wallMinutes(first, last)) });
  };
  const create = ({ start: from, end: until }: SlotInfo): void => {
    const slot = toWall(from);
    const wholeDay = view === 'month' || (slot.time === '00:00' && dayOf(until) > slot.day);
    if (wholeDay) onCreate({ day: slot.day, time: null, minutes: null });
    else onCreate({ ...slot, minutes: wallMinutes(from, until) });
  };

  const dropOutside = ({ start: from, end: until }: DragFromOutsideItemArgs): void => {
    const [first, last] = [new Date(from), new Date(until)];
    const { day: to, time } = toWall(first);
    if (view === 'month') onDropOutside({ day: to });
    // In the row above the columns the library gives the whole day.
    else if (dayOf(last) > to) onDropOutside({ day: to, time: null });
    else onDropOutside({ day: to, time, minutes: Math.max(5, wallMinutes(first, last)) });
  };

  const press = (event: CalendarEvent, { nativeEvent }: SyntheticEvent): void => {
    // A button in a row of days turns these keys into a click by itself.
    if (!(nativeEvent instanceof KeyboardEvent) || nativeEvent.target instanceof HTMLButtonElement) return;
    if (nativeEvent.key !== 'Enter' && nativeEvent.key !== ' ') return;
    nativeEvent.preventDefault();
    onSelect(event);
  };

  const box = useRef<HTMLDivElement>(null);
  useWithoutTableRoles(box);
  useDropAnywhere(box, outside !== null);

  return (
    <CalendarDays value={days}>
      <div ref={box} className="cue-calendar">
        <DraggableCalendar
          localizer={localizer}
          culture={language}
          formats={FORMATS}
          components={COMPONENTS}
          views={VIEWS_SHOWN}
          view={view}
          date={date}
          getNow={now}
          events={events}
          toolbar={false}
          titleAccessor={nothing}
          tooltipAccessor={null}
          eventPropGetter={eventProps}
          dayPropGetter={dayProps}
          slotPropGetter={slotProps}
          dragFromOutsideItem={outside ? () => outside : undefined}
          onDropFromOutside={dropOutside}
          draggableAccessor={isOpen}
          resizableAccessor={(event) => view !== 'month' && !event.allDay && isOpen(event)}
          selected={chosen}
          selectable
          scrollToTime={start}
          step={30}
          timeslots={2}
          allDayMaxRows={4}
          dayLayoutAlgorithm="no-overlap"
          onNavigate={ignore}
          onView={ignore}
          onSelectEvent={onSelect}
          onKeyPressEvent={press}
          onSelectSlot={create}
          onDrillDown={(cell) => onOpenDay(dayOf(cell))}
          onEventDrop={drop}
          onEventResize={resize}
        />
      </div>
    </CalendarDays>
  );
}
