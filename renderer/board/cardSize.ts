import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Between two cards, in pixels. */
export const CARD_GAP = 6;

/** The lines of a card and the room around them, in pixels; all cards are alike, so a column of any length knows its height. */
export const CARD_HEIGHT = { wide: 78, narrow: 88 } as const;

/** Up to here a column has no room for a client beside an amount, nor for a deal: each has its own line, in pixels. */
const NARROW = 190;
/** What stands beside the columns in most windows (the rail with its names, the room around), and how many they are. */
const BESIDE = 184 + 40;
const COLUMNS = 7;

export type CardSize = keyof typeof CARD_HEIGHT;

/** How the cards of the board are drawn, by the width of its first column, and anew when that changes. */
export function useCardSize(board: RefObject<HTMLElement | null>): CardSize {
  // A guess, put right with the layout: asking for the width here would lay out the window in the middle of drawing.
  const [size, setSize] = useState<CardSize>(() => sizeFor((window.innerWidth - BESIDE) / COLUMNS));
  useEffect(() => {
    const column = board.current?.firstElementChild;
    if (!column) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.borderBoxSize[0]?.inlineSize;
      // Before the picture, so that nobody sees the cards change.
      if (width !== undefined) flushSync(() => setSize(sizeFor(width)));
    });
    observer.observe(column, { box: 'border-box' });
    return () => observer.disconnect();
  }, [board]);
  return size;
}

const sizeFor = (width: number): CardSize => (width <= NARROW ? 'narrow' : 'wide');
