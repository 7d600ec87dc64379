import { isFinished, useContactDialogs, useUndone } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { useNames, useToday } from '@renderer/format';
import { usePreview } from '@renderer/frame/preview';
import { useKeys } from '@renderer/keys';
import { present } from '@shared/errors';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { recordOf, type TodayRow, whoseOf } from './row';

export interface RowActions {
  /** Result of a contact, a control point that is met, or the contact that is missing. */
  done(row: TodayRow): void;
  move(row: TodayRow): void;
  plan(row: TodayRow): void;
  edit(row: TodayRow): void;
  /** Takes "done" back. */
  undo(activityId: string): void;
}

/** What can be done with a line, by key or by its buttons. Made once for the list; its rows take it from the context. */
export function useMadeRowActions(): RowActions {
  const dialogs = useContactDialogs();
  const names = useNames();
  const today = useToday();
  const undone = useUndone();
  const { run: setState } = useCommand('points.setState');
  return useMemo(
    () => ({
      done: (row) => {
        if (row.kind === 'point')
          void setState({ id: row.point.id, state: 'met', day: today }, { undo: true });
        else if (row.kind === 'client') dialogs.openPlan(whoseOf(row));
        else if (row.activity.status === 'planned') dialogs.openResult(row.activity);
      },
      move: (row) => {
        if (row.kind === 'client') dialogs.openPlan(whoseOf(row));
        else if (row.kind === 'point') {
          const { id, dueDay } = row.point;
          dialogs.openMovePoint({ id, dueDay, name: names.point(row.point) });
        } else if (row.activity.status === 'planned') dialogs.openMove(row.activity);
      },
      plan: (row) => dialogs.openPlan(whoseOf(row)),
      edit: (row) => row.kind === 'activity' && dialogs.openEdit(row.activity),
      undo: (activityId) => void undone(activityId),
    }),
    [dialogs, names, today, undone, setState],
  );
}

export const RowActionsContext = createContext<RowActions | null>(null);

export const useRowActions = (): RowActions =>
  present(useContext(RowActionsContext), 'rows are below the list that makes their actions');

/**
 * D, S or M, P, E and Space act on the row that the keys stand on. While that is one that was just finished, the fresh rows are on the
 * way: what a key does then waits for the row that takes its place (`later`).
 */
export function useRowKeys(
  row: TodayRow | undefined,
  actions: RowActions,
  later: (run: (row: TodayRow) => void) => void,
): void {
  const { t } = useTranslation('keys');
  const on = (run: (row: TodayRow) => void, label?: string, when = row !== undefined) => ({
    when,
    run: () => {
      if (row?.kind === 'activity' && isFinished(row.activity.id)) later(run);
      else if (row) run(row);
    },
    ...(label ? { label } : {}),
  });
  useKeys('list', {
    KeyD: on(actions.done, t('done')),
    KeyS: on(actions.move, t('snooze')),
    KeyM: on(actions.move),
    KeyP: on(actions.plan, t('planNext')),
    KeyE: on(actions.edit, t('edit'), row?.kind === 'activity'),
    Space: on((each) => usePreview.getState().toggle(recordOf(each)), t('preview')),
  });
}
