import { useDeferredValue } from 'react';

/**
 * False in the first picture of a component, true right behind it. What is drawn only when it is true is drawn in slices, between which
 * the window answers, and its layout is a piece of work of its own: for the rows and cards of a screen, not for its head.
 */
export const useBehindFirst = (): boolean => useDeferredValue(true, false);
