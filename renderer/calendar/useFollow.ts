import type { Day } from '@shared/domain/time';
import { useEffect, useState } from 'react';
import { itemFrom } from './neighbour';
import type { Span } from './views';

interface Wish {
  readonly day: Day;
  /** The same item is wanted where it is shown. */
  readonly id: string | null;
}

interface Follow {
  readonly span: Span;
  /** What is drawn is what the span holds. */
  readonly isArrived: boolean;
  readonly onChosen: (id: string | null) => void;
}

/**
 * Takes choice and focus along when another time or view is shown by keys: once its items are there, the wanted one or the first from its
 * day on is chosen. Returns what says where to go, and where one is going already.
 */
export function useFollow({ span, isArrived, onChosen }: Follow): [Wish | null, (wish: Wish) => void] {
  const [wish, setWish] = useState<Wish | null>(null);
  useEffect(() => {
    if (!wish || !isArrived || wish.day < span.from || wish.day > span.to) return;
    // The library draws a month in slices: the first frames may show nothing yet.
    let frames = 0;
    let frame = requestAnimationFrame(function look() {
      const id = itemFrom(wish.day, wish.id);
      frames += 1;
      if (id === null && frames < LONGEST) {
        frame = requestAnimationFrame(look);
        return;
      }
      setWish(null);
      onChosen(id);
    });
    return () => cancelAnimationFrame(frame);
  }, [wish, isArrived, span, onChosen]);
  return [wish, setWish];
}

/** Frames: half a second. */
const LONGEST = 30;
