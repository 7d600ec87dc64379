import { useContactDialogs, useWorkingCalendar } from '@renderer/activities';
import { useSettings } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { Failed } from '@renderer/frame/Failed';
import type { Day, Weekday } from '@shared/domain/time';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Agenda } from './Agenda';
import { BigCalendar } from './BigCalendar';
import { CalendarActions } from './CalendarActions';
import styles from './calendar.module.css';
import { CalendarHead } from './CalendarHead';
import { focusOf, outsideEvent } from './dragged';
import { type CalendarEvent, eventsOf } from './events';
import { toggleWaiting, useCalendarHabits } from './habits';
import { Layers } from './Layers';
import { MoveBar } from './MoveBar';
import { neighbourOf } from './neighbour';
import { Selected } from './Selected';
import { useCalendarAddress } from './useCalendarAddress';
import { useCalendarKeys } from './useCalendarKeys';
import { useCarrying } from './useCarrying';
import { useConflicts } from './useConflicts';
import { useItemActions } from './useItemActions';
import { useItemWords } from './useItemWords';
import { useLoads } from './useLoads';
import { usePlacing } from './usePlacing';
import { useShades } from './useShades';
import { useSpan } from './useSpan';
import { useFollow } from './useFollow';
import { spanOf, stepped, type View } from './views';
import type { WaitingItem } from './waiting';
import { WaitingList } from './WaitingList';

/** Contacts, control points, events and occasions in time: month, week, day and agenda. Only the shown time is read. */
export function CalendarScreen() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const today = useToday();
  const { weekStart, zone } = useSettings();
  const [address, change] = useCalendarAddress();
  const { view, day, manager, layers } = address;
  const { load: hasLoad, waiting: hasWaiting } = useCalendarHabits();
  const [chosen, setChosen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<WaitingItem | null>(null);
  const span = useMemo(() => spanOf(view, day, weekStart as Weekday), [view, day, weekStart]);
  const workdays = useWorkingCalendar(span.from, span.to);
  const { openPlan } = useContactDialogs();
  const actions = useItemActions();
  const placing = usePlacing();
  const words = useItemWords();
  const { read, items, isDrawn, isArrived, counts, whole, error, refetch } = useSpan(address, span);
  const conflicts = useConflicts(read, view, whole);
  const events = useMemo(
    () => eventsOf(items, view, today, words, conflicts),
    [items, view, today, words, conflicts],
  );
  const loads = useLoads(span, manager, hasLoad && view !== 'agenda');
  const selected = events.find(({ id }) => id === chosen);
  const hidden = whole - read.length;

  const openDay = useCallback((of: string) => change({ view: 'day', day: of }), [change]);
  const [going, follow] = useFollow({ span, isArrived, onChosen: setChosen });
  const choose = (id: string | null): void => {
    follow(null);
    setChosen(id);
  };
  /** The choice goes along. */
  const show = (to: { day?: Day; view?: View }, from: Day | undefined, id: string | null): void => {
    change(to);
    if (from) follow({ day: from, id });
  };
  const standing = going?.day ?? selected?.item.day;
  const step = (by: 1 | -1): void =>
    show({ day: stepped(view, day, by) }, standing && stepped(view, standing, by), null);
  const carried = useCarrying(events, {
    drop: actions.drop,
    put: (item, to) => void placing(item, to),
    onDay: (of) => (of < span.from || of > span.to) && change({ day: of }),
  });
  const { carrying } = carried;
  const shades = useShades(view, span, focusOf(dragged, carrying, selected), hasLoad);
  const shown = useMemo(() => (carrying ? carrying.shown(events) : events), [carrying, events]);
  const outside = useMemo(() => dragged && outsideEvent(dragged, today, zone), [dragged, today, zone]);
  useCalendarKeys({
    selected,
    actions,
    onNext: (by) => choose(neighbourOf(chosen, by, today)),
    onStep: step,
    onToday: () => show({ day: today }, standing && today, null),
    onView: (next) => show({ view: next, ...(standing ? { day: standing } : {}) }, standing, chosen),
    onClear: () => choose(null),
    onCarry: carried.takeEvent,
    onWaiting: toggleWaiting,
  });
  const openEvent = (event: CalendarEvent): void => {
    if (event.isGhost) return;
    choose(event.id);
    actions.open(event);
  };

  return (
    <div className={styles.screen}>
      <CalendarHead
        view={view}
        day={day}
        span={span}
        onView={(next) => change({ view: next })}
        onDay={(next) => change({ day: next })}
        onStep={step}
        actions={<CalendarActions day={day} layers={layers} manager={manager} />}
      />
      <Layers
        layers={layers}
        manager={manager}
        remark={
          hidden > 0 && view !== 'month'
            ? t('cut', { shown: format.number(read.length), count: whole, number: format.number(whole) })
            : null
        }
        onLayers={(next) => change({ layers: next })}
        onManager={(name) => change({ manager: name ?? undefined })}
        load={(view === 'day' && loads?.get(day)) || null}
      />
      <div className={styles.chosen} data-empty={(!carrying && !selected) || undefined}>
        {carrying ? (
          <MoveBar
            what={carrying.name}
            place={carrying.place}
            timed={carrying.timed}
            view={view}
            against={carrying.against}
            onPlace={carried.setPlace}
            onPut={carried.put}
            onLeave={carried.leave}
          />
        ) : (
          <Selected event={selected} actions={actions} onCarry={carried.takeEvent} />
        )}
      </div>
      {error && <Failed error={error.data} onRetry={() => void refetch()} />}
      <div className={styles.body}>
        {!error && view === 'agenda' && (
          <Agenda
            span={span}
            events={shown}
            counts={counts}
            workdays={workdays}
            chosen={chosen}
            ready={isDrawn}
            onChoose={openEvent}
            onOpenDay={openDay}
          />
        )}
        {!error && view !== 'agenda' && (
          <div className={styles.calendar}>
            <BigCalendar
              view={view}
              day={day}
              events={shown}
              counts={counts}
              workdays={workdays}
              selected={chosen}
              loads={loads}
              slotProps={shades.slotProps}
              outside={outside}
              onSelect={openEvent}
              onCreate={(slot) => openPlan(slot)}
              onMove={actions.drop}
              onDropOutside={(to) => {
                if (dragged) void placing(dragged, to);
                setDragged(null);
              }}
              onOpenDay={openDay}
            />
          </div>
        )}
        {hasWaiting && (
          <WaitingList
            day={day}
            manager={manager}
            carried={carrying?.waitingId ?? null}
            onDrag={setDragged}
            onTake={(item) => carried.takeWaiting(item, day)}
            onPut={carried.put}
          />
        )}
      </div>
    </div>
  );
}
