import type { MethodName } from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import { type Query, QueryClient } from '@tanstack/react-query';
import type { DbClient } from './client';

/** Commits that follow each other closely make the views refetch once. */
const COALESCE_MS = 8;

/** Answers stay fresh until a topic they read changes, so nothing refetches on a timer, on focus or on mount. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        // A question that the database process took with it when it ended is asked again; it changes nothing.
        retry: (count, error) => error.data.code === 'db-restarted' && count < 3,
        retryDelay: 50,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

/** The cache key of one question to the database. */
export const questionKey = (method: MethodName, input: unknown): readonly [MethodName, unknown] => [
  method,
  input,
];

/**
 * Keeps answers true: a change of a topic makes the questions that read it old, a restart of the database process makes all of them
 * old. Returns the function that ends it.
 */
export function keepFresh(client: DbClient, cache: QueryClient): () => void {
  const waiting = new Set<Topic>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function flush(): Promise<void> {
    timer = undefined;
    const topics = new Set(waiting);
    waiting.clear();
    // Loaded when first needed: the schemas of the contract are not part of the window's start.
    const { contract } = await import('@shared/contract');
    renew(cache, ({ queryKey }) => {
      const definition = contract[queryKey[0] as MethodName];
      return definition?.kind === 'query' && definition.reads.some((topic) => topics.has(topic));
    });
  }

  const stopChanged = client.onChanged((topics) => {
    for (const topic of topics) waiting.add(topic);
    timer ??= setTimeout(() => void flush(), COALESCE_MS);
  });
  const stopReconnected = client.onReconnected(() => renew(cache, () => true));

  return () => {
    stopChanged();
    stopReconnected();
    clearTimeout(timer);
  };
}

/**
 * Asks again what is on the screen, and forgets what is not: the screen that the user comes back to would show the old answer until the
 * new one is there, a card where it was before it was moved.
 */
function renew(cache: QueryClient, isOld: (question: Query) => boolean): void {
  // What is on its way is answered after the change.
  cache.removeQueries({ type: 'inactive', fetchStatus: 'idle', predicate: isOld });
  void cache.invalidateQueries({ predicate: isOld });
}
