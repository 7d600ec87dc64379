import { useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { ListNavigation } from '@renderer/keys';
import type { PlanLine } from '@shared/contract/plan';
import { useCallback, useEffect, useRef } from 'react';
import { chooseAlso, forgetChosen, toggleChosen, useChosen } from './chosen';
import type { ChooseLine } from './PlanRow';
import type { Asked } from './asked';

interface Choosing {
  readonly choose: ChooseLine;
  /** One line up or down from the active one, with the keys. */
  extend(by: number): void;
  all(): void;
}

/** Chooses lines, loaded or not; another week or manager forgets what was chosen. */
export function useChoosing(
  asked: Asked,
  { active, go }: Pick<ListNavigation, 'active' | 'go'>,
  rowAt: (at: number) => PlanLine | undefined,
): Choosing {
  const client = useDbClient();
  const { showError } = useNotices();
  const latest = useRef(asked);
  latest.current = asked;
  const { week, manager } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgets when these change
  useEffect(() => forgetChosen, [week, manager]);

  const read = useCallback(
    async (slice: { offset?: number; limit?: number }): Promise<void> => {
      const page = await client.call('plan.week', { ...latest.current, ...slice });
      if (page.ok) chooseAlso(page.value.lines);
      else showError(page.error);
    },
    [client, showError],
  );
  const choose = useCallback<ChooseLine>(
    (line, at, range) => {
      const { anchor } = useChosen.getState();
      if (!range || anchor === null) return toggleChosen(line, at);
      const first = Math.min(anchor, at);
      void read({ offset: first, limit: Math.min(1000, Math.abs(anchor - at) + 1) });
    },
    [read],
  );
  return {
    choose,
    extend: (by) => {
      const line = rowAt(active);
      const next = rowAt(active + by);
      if (!line || !next) return;
      if (!useChosen.getState().lines.has(line.uid)) toggleChosen(line, active);
      choose(next, active + by, true);
      go(active + by);
    },
    all: () => void read({}),
  };
}
