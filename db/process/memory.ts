import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Store } from '@db/connection/open';

/** Less is not worth the tens of milliseconds in which nobody gets an answer. */
const WORTH_BYTES = 8 * 1024 * 1024;

/**
 * Gives back what the process holds only because it was busy, if that is much: what V8 would collect at its next large work, for it
 * never does so while nothing happens, and pages of the file, which the system has in its own cache. The start alone leaves 20 MB of
 * it, and most days nothing large follows. To be called at rest.
 */
export function givingBack(store: Pick<Store, 'shrink'>): () => void {
  let least = 0;
  return () => {
    if (getHeapStatistics().total_physical_size < least + WORTH_BYTES) return;
    store.shrink();
    collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    least = getHeapStatistics().total_physical_size;
  };
}

/** V8 hands its collector out to new contexts, while this flag is set. Nothing else makes its space for new objects small again. */
function collector(): NodeJS.GCFunction {
  setFlagsFromString('--expose-gc');
  try {
    return runInNewContext('gc') as NodeJS.GCFunction;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}
