import { useDeferredValue } from 'react';
import { useFirstStands } from './firstPicture';

/**
 * True once the many rows or cards of an answer are to be drawn. An answer that comes is drawn behind the picture that stands, in slices
 * between which the window answers, and is laid out all at once. One that is kept when the screen is entered again is drawn with it:
 * no grey place holders for a blink. The answer of the window's first picture is drawn at once: nobody uses what stands before it, and
 * slices would only make it later.
 */
export function useDrawnBehind(isHere: boolean): boolean {
  const stands = useFirstStands();
  return useDeferredValue(isHere || !stands) && isHere;
}
