import { type Previewed, usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import type { BoardCard, BoardColumn } from '@shared/contract/board';
import { useCallback } from 'react';

/** The first time beside the board, the second time whole: its deal, or between sales the client. */
export function useOpenCard(): (card: BoardCard, column: BoardColumn) => void {
  const openRecord = useOpenRecord();
  return useCallback(
    (card, column) => {
      const what = previewOf(card, column);
      const { shown, show } = usePreview.getState();
      if (shown?.id === what.id) openRecord(what);
      else show(what);
    },
    [openRecord],
  );
}

export const previewOf = (card: BoardCard, column: BoardColumn): Previewed =>
  column === 'between-sales' ? { kind: 'client', id: card.clientId } : { kind: 'deal', id: card.id };
