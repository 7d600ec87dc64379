import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { PATIENCE, pressAgain } from './awaited';
import type { Combo } from './combo';
import type { KeyActions } from './registry';
import { useKeys } from './useKeys';

/**
 * Keys of a part of the screen that is not there yet, because its record is still being read: what is pressed meanwhile is pressed again,
 * in its order, once the part is drawn. `after`: keys that only mean something behind one of these. A part that is long in coming gets none.
 */
export function useKeysAhead(isWaiting: boolean, combos: readonly Combo[], after: readonly Combo[]): void {
  const kept = useRef<{ readonly event: KeyboardEvent; readonly at: number }[]>([]);
  const keep = (event: KeyboardEvent): void => {
    kept.current.push({ event, at: performance.now() });
  };
  const keepBehind = (event: KeyboardEvent): void => {
    if (kept.current.length > 0) keep(event);
  };
  const keysOf = (list: readonly Combo[], run: (event: KeyboardEvent) => void): KeyActions =>
    Object.fromEntries(list.map((combo) => [combo, { when: isWaiting, run }]));
  useKeys('screen', { ...keysOf(combos, keep), ...keysOf(after, keepBehind) });
  useEffect(() => {
    if (isWaiting || kept.current.length === 0) return;
    const pressed = kept.current.splice(0);
    // Not within the drawing: each key finds the screen as the one before has left it.
    const timer = setTimeout(() => {
      for (const { event, at } of pressed)
        if (performance.now() - at < PATIENCE) flushSync(() => pressAgain(event));
    });
    return () => clearTimeout(timer);
  }, [isWaiting]);
}
