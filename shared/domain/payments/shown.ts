import { stageIndex } from '@shared/domain/process/definition';
import type { DealStatus, Stage } from '@shared/domain/words';

/** Whether money has its place on the deal's screen: from the contract on, or as soon as there is anything in it. */
export function showsPayments(
  deal: { readonly stage: Stage; readonly status: DealStatus },
  has: { readonly lines: number; readonly entries: number },
): boolean {
  return has.lines > 0 || has.entries > 0 || stageIndex(deal.stage) >= stageIndex('contract');
}

/** Nothing is asked of the client any more; a deal that was won may still be paid. */
export const isOver = (status: DealStatus): boolean => status === 'lost' || status === 'cancelled';
