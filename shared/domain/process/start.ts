import type { DealLength, DealStatus, Direction, Stage } from '@shared/domain/words';
import type { Day } from '@shared/domain/time';

/** A deal, as far as the process looks at it. */
export interface ProcessDeal {
  readonly status: DealStatus;
  readonly stage: Stage;
  readonly direction: Direction;
  readonly length: DealLength;
  readonly pausedUntil: Day | null;
}

/** The stage a new deal begins with: an inbound short one at the proposal, every other at the presentation (`product.md` §2). */
export function entryStage(direction: Direction, length: DealLength): Stage {
  return direction === 'inbound' && length === 'short' ? 'proposal' : 'presentation';
}

/** Whether such a deal exists at all: one that we found ourselves cannot be short (`product.md` §2). */
export function isDealKind(direction: Direction, length: DealLength): boolean {
  return !(direction === 'outbound' && length === 'short');
}

/** "Paused until" names the first day on which the deal counts as open again. */
export function statusToday(deal: Pick<ProcessDeal, 'status' | 'pausedUntil'>, today: Day): DealStatus {
  const awake = deal.status === 'paused' && deal.pausedUntil !== null && deal.pausedUntil <= today;
  return awake ? 'open' : deal.status;
}

export const isClosed = (status: DealStatus): boolean =>
  status === 'won' || status === 'lost' || status === 'cancelled';
