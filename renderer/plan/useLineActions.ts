import { useContactDialogs } from '@renderer/activities';
import { endingsOf } from '@renderer/activities/results';
import { useCommand } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useNames, useToday } from '@renderer/format';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import type { PlanLine } from '@shared/contract/plan';
import { laterDay } from '@shared/domain/time';
import { useMemo, useRef } from 'react';
import { isDone, isToPlan, pointsIn } from './line';
import { type LineCommands, useLineCommands } from './useLineCommands';

export interface LineActions extends Pick<LineCommands, 'pin' | 'remove'> {
  /** Shows the client of the line with this number beside the list, the second time whole. */
  open(at: number): void;
  /** Opens why it is there below the line with this number, or closes it. */
  explain(at: number): void;
  openClient(line: PlanLine): void;
  /** Result and next step of the contact; a line to plan has its control point met. */
  finish(line: PlanLine): void;
  /** The same with the result that this key, 1–5, stands for. */
  result(line: PlanLine, key: number): void;
  /** Another day for the contact, else for the control point. */
  move(line: PlanLine): void;
  edit(line: PlanLine): void;
  /** The next contact with the client; what waits to be planned on the day of the line. */
  plan(line: PlanLine): void;
  /** Opens a `tel:` address in the program that the system has for it. */
  call(address: string): void;
}

/** What the list does with the numbers of its lines. */
export interface ListActions {
  open(at: number): void;
  explain(at: number): void;
}

/** What can be done with a line; the same object as long as nothing changes, so that rows are not drawn anew. */
export function useLineActions(week: string, list: ListActions): LineActions {
  const { openPlan, openResult, openMove, openMovePoint, openEdit } = useContactDialogs();
  const openRecord = useOpenRecord();
  const names = useNames();
  const today = useToday();
  const { showError } = useNotices();
  const { run: setState } = useCommand('points.setState');
  const { pin, remove } = useLineCommands(week);
  const latest = useRef(list);
  latest.current = list;
  return useMemo(
    () => ({
      open: (at) => latest.current.open(at),
      explain: (at) => latest.current.explain(at),
      openClient: ({ clientId }) => openRecord({ kind: 'client', id: clientId }),
      finish: (line) => {
        if (isDone(line)) return;
        if (line.activityId !== null) openResult({ id: line.activityId });
        const [point] = pointsIn(line);
        if (isToPlan(line) && point)
          void setState({ id: point.id, state: 'met', day: today }, { undo: true });
      },
      result: ({ activityId, kind, status }, key) => {
        const ending = endingsOf(kind)[key - 1];
        if (activityId !== null && status === 'planned' && ending) openResult({ id: activityId }, ending);
      },
      move: (line) => {
        if (isDone(line)) return;
        if (line.activityId !== null) openMove({ id: line.activityId });
        const [point] = pointsIn(line);
        if (isToPlan(line) && point) {
          const name = names.point({ key: point.text, title: '' });
          openMovePoint({ id: point.id, dueDay: point.day, name });
        }
      },
      edit: ({ activityId }) => activityId !== null && openEdit({ id: activityId }),
      plan: (line) => {
        const { clientId, dealId, day } = line;
        openPlan({ clientId, dealId, ...(isToPlan(line) ? { day: laterDay(day, today) } : {}) });
      },
      pin,
      remove,
      call: async (address) => {
        const result = await window.cuepoint.app.openExternal(address);
        if (!result.ok) showError(result.error);
      },
    }),
    [
      openPlan,
      openResult,
      openMove,
      openMovePoint,
      openEdit,
      openRecord,
      names,
      today,
      showError,
      setState,
      pin,
      remove,
    ],
  );
}
