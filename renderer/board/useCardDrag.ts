import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useDealSteps } from '@renderer/deal/steps';
import { useToday } from '@renderer/format';
import type { BoardCard, BoardColumn } from '@shared/contract/board';
import { allowedTargets } from '@shared/domain/process';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { COLUMNS } from './columns';
import { scrollAtEdges } from './scrollAtEdges';
import { stepDeal } from './stepDeal';
import { useBoard } from './store';

/** Carries a card by the mouse: the columns show what a drop would do; a refused drop changes nothing and says why. */
export function useCardDrag(board: RefObject<HTMLElement | null>): void {
  const today = useToday();
  const steps = useDealSteps();
  const latest = useRef({ today, steps });
  useEffect(() => {
    latest.current = { today, steps };
  });

  // As a card can be carried (`Card`), from the first picture on.
  useLayoutEffect(() => {
    let stopScrolling: (() => void) | undefined;
    const stop = monitorForElements({
      canMonitor: ({ source }) => 'card' in source.data,
      onDragStart: ({ source }) => {
        const { card, column } = dragged(source.data);
        const deal = stepDeal(card, column);
        if (!deal) return;
        const targets = allowedTargets(deal, latest.current.today);
        useBoard.getState().carry({ card, from: column, by: 'mouse', targets, over: null });
        if (board.current) stopScrolling = scrollAtEdges(board.current);
      },
      onDropTargetChange: ({ location }) => useBoard.getState().moveOver(columnUnder(location.current)),
      onDrop: ({ source, location }) => {
        stopScrolling?.();
        useBoard.getState().carry(null);
        const { card, column } = dragged(source.data);
        const [deal, to] = [stepDeal(card, column), columnUnder(location.current)];
        if (deal && to !== null && to !== column) void latest.current.steps.go(deal, to);
      },
    });
    return () => {
      stopScrolling?.();
      stop();
    };
  }, [board]);
}

/** `Card` put them there. */
const dragged = (data: Record<string | symbol, unknown>) =>
  data as unknown as { readonly card: BoardCard; readonly column: BoardColumn };

function columnUnder({
  dropTargets,
}: {
  dropTargets: readonly { data: Record<string | symbol, unknown> }[];
}) {
  return COLUMNS.find((column) => column === dropTargets[0]?.data.column) ?? null;
}
