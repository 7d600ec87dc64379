import type { Settings } from '@shared/contract/settings';
import type { QueryClient } from '@tanstack/react-query';
import { questionKey } from './freshness';

const REMEMBERED = 'cuepoint.settings';
const KEY = questionKey('settings.get', {});

/** What the cache says of an answer that did not come from the database yet (`dataUpdatedAt`). */
export const UNCONFIRMED = 0;

/**
 * Puts the settings of the last time into the cache, so that the first picture is drawn while the database is still opening. They
 * count as old: they are asked for all the same, and what has changed since is drawn anew. From then on every answer of the database is
 * remembered, beside it in the profile of its folder. `build` names the code: what another build remembered may have another
 * shape and is left alone.
 */
export function recallSettings(cache: QueryClient, build: string): void {
  const settings = remembered(build);
  if (settings !== null) {
    cache.setQueryData(KEY, settings, { updatedAt: UNCONFIRMED });
    void cache.invalidateQueries({ queryKey: KEY, refetchType: 'none' });
  }
  cache.getQueryCache().subscribe(({ type, query }) => {
    const { data, dataUpdatedAt } = query.state;
    if (type !== 'updated' || query.queryKey[0] !== KEY[0] || !data || dataUpdatedAt === UNCONFIRMED) return;
    remember(build, data);
  });
}

function remember(build: string, settings: unknown): void {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ build, settings }));
  } catch {
    // No room: the next first picture waits for the database. What listens to the cache must not throw into it.
  }
}

function remembered(build: string): Settings | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null');
    if (typeof found !== 'object' || found === null || Reflect.get(found, 'build') !== build) return null;
    return Reflect.get(found, 'settings') as Settings;
  } catch {
    return null; // not JSON: as at the first start
  }
}
