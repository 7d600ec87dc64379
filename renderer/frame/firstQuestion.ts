import { FIRST_CARDS } from '@renderer/board/firstCards';
import { ask, type DbClient, questionKey } from '@renderer/data';
import { dayNow } from '@renderer/format';
import type { InputOf, OutputOf, QueryName } from '@shared/contract';
import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks for the settings and for what the first screen shows, so that the database works on it while the window still draws its
 * frame: with the zone of the last time at once, else as soon as the settings are there. The screens find the answers, or wait
 * for them, by the same questions.
 */
export async function askFirst(client: DbClient, cache: QueryClient, path: string): Promise<void> {
  const fetch = <M extends QueryName>(method: M, input: InputOf<M>) =>
    cache.fetchQuery({ queryKey: questionKey(method, input), queryFn: () => ask(client, method, input) });
  try {
    const known = cache.getQueryData<OutputOf<'settings.get'>>(questionKey('settings.get', {}));
    const settings = fetch('settings.get', {});
    // With those of the last time nobody waits for it here; what goes wrong is told by SettingsProvider.
    settings.catch(() => undefined);
    const today = dayNow((known ?? (await settings)).zone);
    if (path === '' || path === '/' || path === '/today') await fetch('today.open', { today });
    if (path === '/pipeline') await fetch('board.open', { text: '', today, limit: FIRST_CARDS });
  } catch {
    // The screens ask the same again and tell what is wrong.
  }
}
