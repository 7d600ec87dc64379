import { useDbClient } from '@renderer/data';
import { useEffect, useState } from 'react';
import type { Asked } from './asked';
import { changesOf } from './useGeneration';

/** Only when nothing has changed for so long, in milliseconds, the week is compared: never between two keys. */
const REST_MS = 3_000;

/**
 * How many lines generating the week again would change; 0 until somebody has looked. `version` changes with the data of the
 * week, `isWanted` is false where nothing was generated.
 */
export function useChangesSince({ week, today, manager }: Asked, version: number, isWanted: boolean): number {
  const client = useDbClient();
  const [found, setFound] = useState({ of: '', changes: 0 });
  const of = `${week} ${manager ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the same week is compared anew
  useEffect(() => {
    if (!isWanted) return;
    const stopping = new AbortController();
    const compare = async (): Promise<void> => {
      const asked = manager === undefined ? { week, today } : { week, today, manager };
      const preview = await client.call('plan.preview', asked, { signal: stopping.signal });
      if (preview.ok && !stopping.signal.aborted)
        setFound({ of, changes: changesOf(preview.value.difference) });
    };
    const timer = setTimeout(() => void compare(), REST_MS);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [client, week, today, manager, of, version, isWanted]);
  return isWanted && found.of === of ? found.changes : 0;
}
