import type { Day } from '@shared/domain/time';
import { STAGES, type Stage } from '@shared/domain/words';
import { stageIndex } from './definition';
import type { Refusal } from './outcomes';
import { entryStage, isClosed, type ProcessDeal, statusToday } from './start';

/** Where a card may be dropped, before its points are looked at. `win` is the column "between sales". */
export interface Target {
  readonly target: Stage | 'between-sales';
  readonly kind: 'forward' | 'back' | 'win' | 'refused';
  readonly reason: Refusal | null;
}

/** One verdict per column of the board, in its order: what a drop there would do, or why it is refused. */
export function allowedTargets(deal: ProcessDeal, today: Day): Target[] {
  const stages = STAGES.map((stage): Target => {
    const reason = refusalOfMove(deal, stage, today);
    const kind = stageIndex(stage) < stageIndex(deal.stage) ? 'back' : 'forward';
    return { target: stage, kind: reason ? 'refused' : kind, reason };
  });
  const reason = refusalOfState(deal, today) ?? (deal.stage === 'closure' ? null : 'not-in-closure');
  return [...stages, { target: 'between-sales', kind: reason ? 'refused' : 'win', reason }];
}

/** Only an open deal goes on: closed ones are reopened first, paused ones resumed. */
export function refusalOfState(deal: ProcessDeal, today: Day): Refusal | null {
  const status = statusToday(deal, today);
  if (isClosed(status)) return 'deal-closed';
  return status === 'paused' ? 'deal-paused' : null;
}

/** Whether the deal may go to `to` at all, before its points are looked at. */
export function refusalOfMove(deal: ProcessDeal, to: Stage, today: Day): Refusal | null {
  const first = stageIndex(entryStage(deal.direction, deal.length));
  if (to === deal.stage) return refusalOfState(deal, today) ?? 'same-stage';
  return refusalOfState(deal, today) ?? (stageIndex(to) < first ? 'short-starts-at-proposal' : null);
}
