import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import type { DealSection } from '@shared/domain/process';
import { useCallback } from 'react';
import { create } from 'zustand';

interface Goal {
  readonly dealId: string;
  readonly section: DealSection;
}

/** The section that somebody wants to see; it opens, takes the focus and lets the wish go. */
export const useSectionGoal = create<{ readonly goal: Goal | null }>(() => ({ goal: null }));

export const reachGoal = (): void => useSectionGoal.setState({ goal: null });

/** Leads to a section of a deal from anywhere: on its screen the section opens, beside a list the screen does too. */
export function useGoToSection(): (goal: Goal) => void {
  const openRecord = useOpenRecord();
  return useCallback(
    (goal: Goal) => {
      useSectionGoal.setState({ goal });
      if (!window.location.hash.includes(`/deals/${goal.dealId}`))
        openRecord({ kind: 'deal', id: goal.dealId });
    },
    [openRecord],
  );
}
