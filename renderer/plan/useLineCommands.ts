import { useCommand } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetChosen } from './chosen';
import { canPin, canRemove, plannedIn, shifted } from './line';

/** As many contacts as one command takes. */
const SLICE = 100;

export interface LineCommands {
  /** Holds the lines on their days; when all are held already, lets them go. */
  pin(lines: readonly PlanLine[]): Promise<void>;
  /** Takes their clients out of the plan of the week, and offers to plan the week after what stays. */
  remove(lines: readonly PlanLine[]): Promise<void>;
  /** By days, those that would not land in the past. Tells whether something moved. */
  shift(lines: readonly PlanLine[], by: number): Promise<boolean>;
  moveTo(lines: readonly PlanLine[], day: Day): Promise<boolean>;
}

/** What changes lines of the plan, one or many, each with its way back. */
export function useLineCommands(week: string): LineCommands {
  const { t } = useTranslation('plan');
  const today = useToday();
  const { offerUndo } = useNotices();
  const { run: runPin } = useCommand('plan.pin');
  const { run: runRemove } = useCommand('plan.remove');
  const { run: runMove } = useCommand('plan.moveLine');
  return useMemo(() => {
    const move = async (activityIds: readonly string[], day: Day): Promise<boolean> => {
      for (let from = 0; from < activityIds.length; from += SLICE) {
        const moved = await runMove({ activityIds: activityIds.slice(from, from + SLICE), day });
        if (!moved.ok) return false;
      }
      return true;
    };
    const said = async (isDone: boolean): Promise<boolean> => {
      if (isDone) await offerUndo();
      return isDone;
    };
    return {
      async pin(lines) {
        const some = lines.filter(canPin);
        const pinned = some.some(({ plan }) => !plan?.pinned);
        const activityIds = some.flatMap(plannedIn);
        if (activityIds.length === 0) return;
        const changed = await runPin({ activityIds, pinned }, { undo: true });
        if (changed.ok) forgetChosen();
      },
      async remove(lines) {
        const some = lines.filter(canRemove);
        const clientIds = [...new Set(some.map(({ clientId }) => clientId))];
        const kept = some.filter(({ plan }) => plan && !plan.made);
        const all = async (postpone: boolean, ids: readonly string[]): Promise<boolean> => {
          for (const clientId of ids) {
            const removed = await runRemove({ week, clientId, postpone });
            if (!removed.ok) return false;
          }
          return ids.length > 0;
        };
        if (!(await all(false, clientIds))) return;
        forgetChosen();
        // What the user planned stays on its day: out of this week only when that is said too.
        const later = [...new Set(kept.map(({ clientId }) => clientId))];
        if (later.length === 0) return offerUndo();
        const label = t('postpone');
        await offerUndo({ label, run: async () => void (await said(await all(true, later))) });
      },
      async shift(lines, by) {
        const groups = shifted(lines, by, today);
        for (const { day, activityIds } of groups) if (!(await move(activityIds, day))) return false;
        return said(groups.length > 0);
      },
      moveTo: async (lines, day) => {
        const ids = lines.filter((line) => line.day !== day).flatMap(plannedIn);
        const isDone = ids.length > 0 && (await move(ids, day));
        if (isDone) forgetChosen();
        return said(isDone);
      },
    };
  }, [t, week, today, offerUndo, runPin, runRemove, runMove]);
}
