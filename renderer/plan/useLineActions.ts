import { useContactDialogs } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useNames, useToday } from '@renderer/format';
import { useKeys } from '@renderer/keys';
import type { PlanLine } from '@shared/contract/plan';
import { laterDay } from '@shared/domain/time';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isDone, isToPlan, pointsIn } from './line';

export interface LineActions {
  /** Shows the line with this number beside the list, the second time whole. */
  open(at: number): void;
  /** Result and next step of the contact; a line to plan has its control point met. */
  finish(line: PlanLine): void;
  /** Another day for the contact, else for the control point. */
  move(line: PlanLine): void;
  /** A contact with the client, on the day of the line. */
  plan(line: PlanLine): void;
  /** Opens a `tel:` address in the program that the system has for it. */
  call(address: string): void;
}

/** What can be done with a line; the same object as long as nothing changes, so that rows are not drawn anew. */
export function useLineActions(open: (at: number) => void): LineActions {
  const { openPlan, openResult, openMove, openMovePoint } = useContactDialogs();
  const names = useNames();
  const today = useToday();
  const { showError } = useNotices();
  const { run: setState } = useCommand('points.setState');
  const opening = useRef(open);
  opening.current = open;
  return useMemo(
    () => ({
      open: (at) => opening.current(at),
      finish: (line) => {
        if (isDone(line)) return;
        if (line.activityId !== null) openResult({ id: line.activityId });
        const [point] = pointsIn(line);
        if (isToPlan(line) && point)
          void setState({ id: point.id, state: 'met', day: today }, { undo: true });
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
      plan: ({ clientId, dealId, day }) => openPlan({ clientId, dealId, day: laterDay(day, today) }),
      call: async (address) => {
        const result = await window.cuepoint.app.openExternal(address);
        if (!result.ok) showError(result.error);
      },
    }),
    [openPlan, openResult, openMove, openMovePoint, names, today, showError, setState],
  );
}

/** D, M or S, and P on the line that the keys are on. */
export function useLineKeys(actions: LineActions, line: PlanLine | null): void {
  const { t } = useTranslation('plan');
  const on = (run: (line: PlanLine) => void) => ({ when: line !== null, run: () => line && run(line) });
  useKeys('list', {
    KeyD: { label: t('actions.done'), ...on(actions.finish) },
    KeyM: { label: t('actions.move'), ...on(actions.move) },
    KeyS: on(actions.move),
    KeyP: { label: t('actions.plan'), ...on(actions.plan) },
  });
}
