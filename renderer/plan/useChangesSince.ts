import { useDbClient } from '@renderer/data';
import { useEffect, useState } from 'react';
import type { Asked } from './asked';
import { changesOf } from './useGeneration';
import { leftOf } from './usePlanSentence';

/** Only when nothing has changed for so long, in milliseconds, the week is compared: never between two keys. */
const REST_MS = 3_000;

export interface Since {
  /** How many lines generating the week again would change. */
  readonly changes: number;
  /** How many clients are left out as things stand now. */
  readonly left: number;
}

/**
 * What generating the week again would come to; null until somebody has looked. `version` changes with the data of the week,
 * `generatedAt` is null where nothing was generated, or while it is.
 */
export function useChangesSince(
  { week, today, manager }: Asked,
  version: number,
  generatedAt: string | null,
): Since | null {
  const client = useDbClient();
  const [found, setFound] = useState<Since & { of: string }>({ of: '', changes: 0, left: 0 });
  const of = `${week} ${manager ?? ''} ${generatedAt ?? ''}`;
  const isWanted = generatedAt !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the same week is compared anew
  useEffect(() => {
    if (!isWanted) return;
    const stopping = new AbortController();
    const compare = async (): Promise<void> => {
      const asked = manager === undefined ? { week, today } : { week, today, manager };
      const preview = await client.call('plan.preview', asked, { signal: stopping.signal });
      if (!preview.ok || stopping.signal.aborted) return;
      const { difference, generated } = preview.value;
      setFound({ of, changes: changesOf(difference), left: leftOf(generated) });
    };
    const timer = setTimeout(() => void compare(), REST_MS);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [client, week, today, manager, of, version, isWanted]);
  return isWanted && found.of === of ? found : null;
}
