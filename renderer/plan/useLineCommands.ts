import { useMovedNotice } from '@renderer/activities';
import { useCommand, useDbClient } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useDragWarning } from '@renderer/permission/useDragWarning';
import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { useMemo } from 'react';
import { forgetChosen } from './chosen';
import { canPin, plannedIn, shifted } from './line';
import { useRemoval } from './useRemoval';
import { useWhyStays } from './useWhyStays';

/** As many contacts as one command takes. */
const SLICE = 100;

export interface LineCommands {
  /** Holds the lines on their days; when all are held already, lets them go. */
  pin(lines: readonly PlanLine[]): Promise<void>;
  /** Takes their clients out of the plan of the week. */
  remove(lines: readonly PlanLine[]): Promise<void>;
  /** By days, those that would not land in the past. Tells whether something moved. */
  shift(lines: readonly PlanLine[], by: number): Promise<boolean>;
  moveTo(lines: readonly PlanLine[], day: Day): Promise<boolean>;
}

/** What changes lines of the plan, one or many, each with its way back; a move that is not welcome is made and warned of. */
export function useLineCommands(week: string): LineCommands {
  const client = useDbClient();
  const today = useToday();
  const told = useMovedNotice();
  const warn = useDragWarning();
  const remove = useRemoval(week);
  const sayWhyStays = useWhyStays();
  const { run: runPin } = useCommand('plan.pin');
  const { run: runMove } = useCommand('plan.moveLine');
  return useMemo(() => {
    /** Only what one line came to is said: many warnings at once are not read, they stand in the details. */
    const said = async (lines: readonly PlanLine[], asking: readonly string[]): Promise<void> => {
      await told(asking);
      const [line, another] = lines;
      if (!line?.activityId || another) return;
      const moved = await client.call('activities.get', { id: line.activityId });
      if (!moved.ok) return;
      const { id: activityId, clientId, personId, kind, day, time, minutes } = moved.value;
      await warn({ activityId, clientId, personId, kind, day, time, minutes });
    };
    /** Those that were put off again and again; null when one could not be moved. */
    const move = async (activityIds: readonly string[], day: Day): Promise<string[] | null> => {
      const asking: string[] = [];
      for (let from = 0; from < activityIds.length; from += SLICE) {
        const moved = await runMove({ activityIds: activityIds.slice(from, from + SLICE), day });
        if (!moved.ok) return null;
        asking.push(...moved.value.asking);
      }
      return asking;
    };
    return {
      remove,
      async pin(lines) {
        const some = lines.filter(canPin);
        const pinned = some.some(({ plan }) => !plan?.pinned);
        const activityIds = some.flatMap(plannedIn);
        if (activityIds.length === 0) return sayWhyStays(lines);
        const changed = await runPin({ activityIds, pinned }, { undo: true });
        if (changed.ok) forgetChosen();
      },
      async shift(lines, by) {
        const groups = shifted(lines, by, today);
        const asking: string[] = [];
        for (const { day, activityIds } of groups) {
          const put = await move(activityIds, day);
          if (put === null) return false;
          asking.push(...put);
        }
        if (groups.length > 0) await said(lines, asking);
        return groups.length > 0;
      },
      async moveTo(lines, day) {
        const others = lines.filter((line) => line.day !== day);
        const planned = others.flatMap(plannedIn);
        const asking = planned.length === 0 ? null : await move(planned, day);
        if (asking === null) return false;
        forgetChosen();
        await said(others, asking);
        return true;
      },
    };
  }, [client, today, told, warn, remove, sayWhyStays, runPin, runMove]);
}
