import { useContactDialogs, useWorkingCalendar } from '@renderer/activities';
import { useDb, useSettings } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { Failed } from '@renderer/frame/Failed';
import type { OutputOf } from '@shared/contract';
import type { Weekday } from '@shared/domain/time';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Agenda } from './Agenda';
import { BigCalendar } from './BigCalendar';
import styles from './calendar.module.css';
import { CalendarHead } from './CalendarHead';
import { eventsOf } from './events';
import { Layers } from './Layers';
import { neighbourOf } from './neighbour';
import { Selected } from './Selected';
import { useCalendarAddress } from './useCalendarAddress';
import { useCalendarKeys } from './useCalendarKeys';
import { useItemActions } from './useItemActions';
import { useItemWords } from './useItemWords';
import { portionOf, spanOf, stepped } from './views';

const NO_ITEMS: OutputOf<'calendar.span'>['items'] = [];

/** Contacts and control points in time: month, week, day and agenda. Only the shown time is read. */
export function CalendarScreen() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const today = useToday();
  const { weekStart } = useSettings();
  const [{ view, day, manager, layers }, change] = useCalendarAddress();
  const [chosen, setChosen] = useState<string | null>(null);
  const span = useMemo(() => spanOf(view, day, weekStart as Weekday), [view, day, weekStart]);
  const workdays = useWorkingCalendar(span.from, span.to);
  const { openPlan } = useContactDialogs();
  const actions = useItemActions();
  const words = useItemWords();
  const { data, error, refetch } = useDb('calendar.span', {
    ...span,
    layers: [...layers],
    ...portionOf(view, span, window.innerHeight),
    ...(manager ? { manager } : {}),
  });
  const read = data?.items ?? NO_ITEMS;
  // The days are there at once; hundreds of items are drawn into them in slices, between which the window answers.
  const items = useDeferredValue(read, NO_ITEMS);
  const events = useMemo(() => eventsOf(items, view, today, words), [items, view, today, words]);
  const counts = useMemo(
    () => new Map((data?.counts ?? []).map(({ day: of, count }) => [of, count])),
    [data],
  );
  const selected = events.find(({ id }) => id === chosen);
  const whole = (data?.counts ?? []).reduce((sum, { count }) => sum + count, 0);
  const hidden = whole - read.length;

  const openDay = useCallback((of: string) => change({ view: 'day', day: of }), [change]);
  const step = (by: 1 | -1): void => change({ day: stepped(view, day, by) });
  useCalendarKeys({
    selected,
    actions,
    onNext: (by) => setChosen(neighbourOf(chosen, by, today)),
    onStep: step,
    onToday: () => change({ day: today }),
    onView: (next) => change({ view: next }),
    onClear: () => setChosen(null),
  });

  return (
    <div className={styles.screen}>
      <CalendarHead
        view={view}
        day={day}
        span={span}
        onView={(next) => change({ view: next })}
        onDay={(next) => change({ day: next })}
        onStep={step}
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
      >
        {selected && <Selected event={selected} actions={actions} />}
      </Layers>
      {error && <Failed error={error.data} onRetry={() => void refetch()} />}
      {!error && view === 'agenda' && (
        <Agenda
          span={span}
          events={events}
          counts={counts}
          workdays={workdays}
          chosen={chosen}
          ready={data !== undefined && items === read}
          onChoose={(event) => {
            setChosen(event.id);
            actions.open(event);
          }}
          onOpenDay={openDay}
        />
      )}
      {!error && view !== 'agenda' && (
        <div className={styles.calendar}>
          <BigCalendar
            view={view}
            day={day}
            events={events}
            counts={counts}
            workdays={workdays}
            selected={chosen}
            onSelect={(event) => {
              setChosen(event.id);
              actions.open(event);
            }}
            onCreate={(slot) => openPlan(slot)}
            onMove={actions.drop}
            onOpenDay={openDay}
          />
        </div>
      )}
    </div>
  );
}
