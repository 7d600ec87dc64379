import { present } from '@shared/errors';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { DbClient } from './client';
import { keepFresh } from './freshness';
import { noteFailure } from './stopped';

const DbContext = createContext<DbClient | null>(null);

/** Gives the screens the door to the database and keeps their answers fresh. */
export function DbProvider(props: { client: DbClient; cache: QueryClient; children: ReactNode }) {
  const { client, cache, children } = props;
  useEffect(() => keepFresh(client, cache), [client, cache]);
  useEffect(() => client.onFailed(noteFailure), [client]);
  return (
    <DbContext value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </DbContext>
  );
}

/** The door itself, for the rare call that is neither a view nor a command of a screen (exports, for instance). */
export function useDbClient(): DbClient {
  return present(useContext(DbContext), 'the window is wrapped in DbProvider');
}
