import type { Previewed } from '@renderer/frame/preview';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import type { BoardCard, BoardColumn } from '@shared/contract/board';
import { useCallback } from 'react';
import { COLUMNS } from './columns';

/** The first time beside the board, the second time whole: its deal, or between sales the client. */
export function useOpenCard(): (card: BoardCard, column: BoardColumn) => void {
  const showOrOpen = useShowOrOpen();
  return useCallback((card, column) => showOrOpen(previewOf(card, column)), [showOrOpen]);
}

/** The panel lies on the side away from the card, so that the card and its neighbours stay in sight and in place. */
export function previewOf(card: BoardCard, column: BoardColumn): Previewed {
  const over = COLUMNS.indexOf(column) < COLUMNS.length / 2 ? 'right' : 'left';
  return column === 'between-sales'
    ? { kind: 'client', id: card.clientId, over }
    : { kind: 'deal', id: card.id, over };
}
