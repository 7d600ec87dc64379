import { useDeferredValue } from 'react';
import { create } from 'zustand';

const useFirstPicture = create<{ readonly stands: boolean }>(() => ({ stands: true }));

/**
 * Whether the first picture of the window stands. What nobody sees or misses in it waits until then: closed dialogs, notices, filters,
 * rows below the edge. At the start the processor has more to do than it can, a moment later it has nothing to do. What comes then
 * is drawn in slices, between which the window answers.
 */
export const useFirstStands = (): boolean => useDeferredValue(useFirstPicture(({ stands }) => stands));

/** However long the first answer takes: what waits for it is there by then, in milliseconds. */
const PATIENCE_MS = 500;

/** Begins the first picture. It stands when the answer it shows is drawn, or when that takes too long. */
export function beginFirstPicture(answer: Promise<unknown>): void {
  useFirstPicture.setState({ stands: false });
  const stand = (): void => useFirstPicture.setState({ stands: true });
  const patience = setTimeout(stand, PATIENCE_MS);
  const rest = (): void => {
    clearTimeout(patience);
    requestIdleCallback(stand, { timeout: PATIENCE_MS });
  };
  void answer.then(rest, rest);
}
