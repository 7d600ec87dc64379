import type { Day } from '@shared/domain/time';
import { useCallback, useEffect, useState } from 'react';
import { itemFrom } from './neighbour';
import type { Span } from './views';

interface Wish {
  readonly day: Day;
  /** The same item is wanted where it is shown. */
  readonly id: string | null;
}

interface Going {
  readonly wish: Wish;
  /** The time that was shown when it was wished. */
  readonly from: Span;
}

interface Follow {
  readonly span: Span;
  /** What is drawn is what the span holds. */
  readonly isArrived: boolean;
  readonly onChosen: (id: string | null) => void;
}

/**
 * Takes choice and focus along when another time or view is shown by keys: once its items are there, the wanted one or the first from its
 * day on is chosen. Returns where one is going, and what says where to go; null when the user has chosen otherwise. Who goes on to a time
 * without that day is not called back.
 */
export function useFollow({ span, isArrived, onChosen }: Follow): [Wish | null, (to: Wish | null) => void] {
  const [going, setGoing] = useState<Going | null>(null);
  const wish = going?.wish ?? null;
  const goTo = useCallback((to: Wish | null) => setGoing(to && { wish: to, from: span }), [span]);
  useEffect(() => {
    if (!going) return;
    const { wish, from } = going;
    if (wish.day < span.from || wish.day > span.to) {
      // The address may be a step behind the key.
      if (span !== from) setGoing(null);
      return;
    }
    if (!isArrived) return;
    // The library draws a month in slices: the first frames may show nothing yet.
    let frames = 0;
    let frame = requestAnimationFrame(function look() {
      const id = itemFrom(wish.day, wish.id);
      frames += 1;
      if (id === null && frames < LONGEST) {
        frame = requestAnimationFrame(look);
        return;
      }
      setGoing(null);
      onChosen(id);
    });
    return () => cancelAnimationFrame(frame);
  }, [going, isArrived, span, onChosen]);
  return [wish, goTo];
}

/** Frames: half a second. */
const LONGEST = 30;
