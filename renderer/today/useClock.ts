import { useSyncExternalStore } from 'react';

/** How often the clock is looked at, in milliseconds. */
const STEP = 15_000;

/** The instant, in steps of some seconds. */
export const useClock = (): number => useSyncExternalStore(watch, () => Math.floor(Date.now() / STEP) * STEP);

function watch(look: () => void): () => void {
  const timer = setInterval(look, STEP);
  window.addEventListener('focus', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
  };
}
