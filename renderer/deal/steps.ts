import { useCommand } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { GatePoint, MoveOutcome } from '@shared/contract/deal';
import { allowedTargets, type ProcessDeal, type Target } from '@shared/domain/process';
import type { Stage } from '@shared/domain/words';
import { present } from '@shared/errors';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';

/** A deal as far as its steps need it: the whole one, or a card of the board. */
export interface StepDeal extends ProcessDeal {
  readonly id: string;
  readonly title: string;
  readonly clientName: string;
}

/** What the user said about the next contact when closing a deal; absent: one is planned already. */
export type NextChoice =
  | { readonly day: string; readonly purpose: string; readonly productId: string | null }
  | { readonly noContactReason: string };

/** Where a step leads: to a stage, or out of the board as won. */
export type Goal = { readonly to: Stage } | { readonly to: 'won'; readonly next: NextChoice | undefined };

/** A decision about a deal that is due; `DealDialogHost` in the frame shows it. */
export type DealDialog =
  | {
      readonly kind: 'gate';
      readonly deal: StepDeal;
      readonly goal: Goal;
      readonly points: readonly GatePoint[];
    }
  | { readonly kind: 'back'; readonly deal: StepDeal; readonly to: Stage }
  | { readonly kind: 'win' | 'lose' | 'cancel' | 'pause'; readonly deal: StepDeal };

export const useDealDialog = create<{ readonly opened: DealDialog | null }>(() => ({ opened: null }));

const open = (opened: DealDialog): void => useDealDialog.setState({ opened });
export const closeDealDialog = (): void => useDealDialog.setState({ opened: null });

export interface DealSteps {
  /** Moves the deal to a column of the board, or asks what the process wants to know first, or says why not. */
  go(deal: StepDeal, target: Target['target']): Promise<void>;
  /** Tells what became of a move or a win; true when the deal has moved. */
  tell(deal: StepDeal, goal: Goal, outcome: MoveOutcome): boolean;
  lose(deal: StepDeal): void;
  /** The client withdrew after paying. */
  cancel(deal: StepDeal): void;
  pause(deal: StepDeal): void;
  resume(deal: StepDeal): Promise<void>;
  reopen(deal: StepDeal): Promise<void>;
  remove(deal: StepDeal): Promise<void>;
}

/** The steps of a deal from any screen: each happens at once, or opens the dialog of the decision that is due. */
export function useDealSteps(): DealSteps {
  const { t } = useTranslation('deals');
  const today = useToday();
  const { say, offerUndo } = useNotices();
  const move = useCommand('deals.move');
  const resume = useCommand('deals.resume');
  const reopen = useCommand('deals.reopen');
  const remove = useCommand('deals.remove');

  const tell: DealSteps['tell'] = (deal, goal, outcome) => {
    if (outcome.kind === 'moved') void offerUndo();
    else if (outcome.kind === 'gate') open({ kind: 'gate', deal, goal, points: outcome.points });
    else say(t(`refusals.${outcome.reason}`));
    return outcome.kind === 'moved';
  };

  const go: DealSteps['go'] = async (deal, target) => {
    const verdict = present(
      allowedTargets(deal, today).find((each) => each.target === target),
      'every column is a target',
    );
    if (verdict.reason) say(t(`refusals.${verdict.reason}`));
    else if (target === 'between-sales') open({ kind: 'win', deal });
    else if (verdict.kind === 'back') open({ kind: 'back', deal, to: target });
    else {
      const result = await move.run({ id: deal.id, to: target, today });
      if (result.ok) tell(deal, { to: target }, result.value);
    }
  };

  return {
    go,
    tell,
    lose: (deal) => open({ kind: 'lose', deal }),
    cancel: (deal) => open({ kind: 'cancel', deal }),
    pause: (deal) => open({ kind: 'pause', deal }),
    resume: async ({ id }) => void (await resume.run({ id, today }, { undo: true })),
    reopen: async ({ id }) => void (await reopen.run({ id, today }, { undo: true })),
    remove: async ({ id }) => void (await remove.run({ ids: [id] }, { undo: true })),
  };
}

/** The column behind a goal, for its name. */
export const columnOf = ({ to }: Goal): Target['target'] => (to === 'won' ? 'between-sales' : to);
