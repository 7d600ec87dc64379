import { useContactDialogs, useMovedNotice } from '@renderer/activities';
import { movedTo } from '@renderer/activities/movedTo';
import { useCommand, useSettings } from '@renderer/data';
import { useNames, useToday } from '@renderer/format';
import { type Previewed, usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useDragWarning } from '@renderer/permission';
import type { Day, Time } from '@shared/domain/time';
import { useMemo } from 'react';
import { type CalendarEvent, isOpen } from './events';

export interface ItemActions {
  done(event: CalendarEvent): void;
  move(event: CalendarEvent): void;
  edit(event: CalendarEvent): void;
  plan(event: CalendarEvent): void;
  /** The preview; when it shows this already, the whole record. */
  open(event: CalendarEvent): void;
  /** Dropped somewhere else. */
  drop(event: CalendarEvent, to: { day: Day; time?: Time | null; minutes?: number }): void;
}

/** What can be done with an item of the calendar. What is finished cannot be finished or moved again. */
export function useItemActions(): ItemActions {
  const dialogs = useContactDialogs();
  const names = useNames();
  const today = useToday();
  const { zone } = useSettings();
  const openRecord = useOpenRecord();
  const warn = useDragWarning();
  const moved = useMovedNotice();
  const { run: moveActivity } = useCommand('activities.move');
  const { run: setDue } = useCommand('points.setDue');
  const { run: setState } = useCommand('points.setState');
  return useMemo(
    () => ({
      done: (event) => {
        if (!isOpen(event)) return;
        if (event.item.layer === 'activity') dialogs.openResult(event.item);
        else void setState({ id: event.item.id, state: 'met', day: today }, { undo: true });
      },
      move: (event) => {
        if (!isOpen(event)) return;
        const { item } = event;
        if (item.layer === 'activity') dialogs.openMove(item);
        else if (item.layer === 'point')
          dialogs.openMovePoint({ id: item.id, dueDay: item.day, name: names.point(item) });
      },
      edit: ({ item }) => item.layer === 'activity' && dialogs.openEdit(item),
      plan: ({ item: { clientId, dealId } }) => dialogs.openPlan({ clientId, dealId }),
      open: (event) => {
        const record = recordOf(event);
        const { shown, show } = usePreview.getState();
        if (shown?.kind === record.kind && shown.id === record.id) openRecord(record);
        else show(record);
      },
      drop: ({ item }, { day, ...to }) => {
        if (item.layer === 'activity') {
          void moveActivity({ id: item.id, ...movedTo(item, { day, ...to }, zone) }).then((result) => {
            if (!result.ok) return;
            void moved(result.value.asksWhetherAlive ? [item.id] : []);
            const { clientId, personId, kind, id } = item;
            const time = to.time === undefined ? item.time : to.time;
            void warn({
              clientId,
              personId,
              kind,
              day,
              time,
              minutes: to.minutes ?? item.minutes,
              activityId: id,
            });
          });
        } else if (item.layer === 'point' && day !== item.day)
          void setDue({ id: item.id, dueDay: day }, { undo: true });
      },
    }),
    [dialogs, names, today, zone, openRecord, moveActivity, setDue, setState, warn, moved],
  );
}

const recordOf = ({ item: { dealId, clientId } }: CalendarEvent): Previewed =>
  dealId ? { kind: 'deal', id: dealId } : { kind: 'client', id: clientId };
