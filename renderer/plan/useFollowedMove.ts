import { useDbClient } from '@renderer/data';
import type { PlanLine } from '@shared/contract/plan';
import { useCallback, useRef } from 'react';
import { chooseAlso, useChosen } from './chosen';
import type { Asked } from './asked';
import { useLineCommands } from './useLineCommands';

/** Moves lines by days; the keys stay on the first of them, wherever it stands then. */
export function useFollowedMove(
  asked: Asked,
  go: (at: number) => void,
): (lines: readonly PlanLine[], by: number) => void {
  const client = useDbClient();
  const { shift } = useLineCommands(asked.week);
  const latest = useRef({ asked, go });
  latest.current = { asked, go };
  return useCallback(
    async (lines, by) => {
      if (!(await shift(lines, by))) return;
      const week = await client.call('plan.week', latest.current.asked);
      if (!week.ok) return;
      const moved = new Set(lines.map(({ uid }) => uid));
      // What is chosen stays so, as it stands now.
      if (useChosen.getState().lines.size > 0)
        chooseAlso(week.value.lines.filter(({ uid }) => moved.has(uid)));
      const at = week.value.lines.findIndex(({ uid }) => uid === lines[0]?.uid);
      if (at >= 0) latest.current.go(at);
    },
    [client, shift],
  );
}
