import type { Previewed } from '@renderer/frame/preview';
import type { BoardCard, BoardColumn } from '@shared/contract/board';

/** What a card opens: its deal, or between sales the client. */
export const previewOf = (card: BoardCard, column: BoardColumn): Previewed =>
  column === 'between-sales' ? { kind: 'client', id: card.clientId } : { kind: 'deal', id: card.id };
