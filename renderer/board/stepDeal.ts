import type { StepDeal } from '@renderer/deal/steps';
import type { BoardCard, BoardColumn } from '@shared/contract/board';

/** The deal behind a card; null for a client between sales, who has no deal to move. */
export function stepDeal(card: BoardCard, column: BoardColumn): StepDeal | null {
  const { id, title, clientName, status, direction, length, pausedUntil } = card;
  if (column === 'between-sales' || status === null || direction === null || length === null) return null;
  return { id, title, clientName, status, direction, length, pausedUntil, stage: column };
}
