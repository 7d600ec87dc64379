import type { InputOf, OutputOf, QueryName } from '@shared/contract';
import { CuepointError, type ErrorCode } from '@shared/errors';
import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DbClient } from './client';
import { useDbClient } from './DbProvider';
import { questionKey } from './freshness';
import { noteFailedReading } from './stopped';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CuepointError;
  }
}

export interface DbOptions {
  /** False: do not ask yet (something the input needs is not chosen). */
  readonly enabled?: boolean;
  /**
   * Show the answer to the former input until the new one is there (`isPlaceholderData` tells). Right for lists and
   * filters; say false on a card, where another record's answer would be shown under a new name.
   */
  readonly keepPrevious?: boolean;
  /**
   * Errors that the caller shows itself, from `error`. With all others, when there is nothing to show yet, the nearest
   * `ScreenBoundary` says the sentence of the error in place of the screen.
   */
  readonly handles?: readonly ErrorCode[] | 'all';
}

/**
 * A view of the database: asks once, and again whenever a topic it reads has changed. `error.data` is an
 * {@link ErrorData} with a sentence in `errors.json`.
 */
export function useDb<M extends QueryName>(
  method: M,
  input: InputOf<M>,
  options: DbOptions = {},
): UseQueryResult<OutputOf<M>, CuepointError> {
  const client = useDbClient();
  return useQuery({
    queryKey: questionKey(method, input),
    queryFn: () => ask(client, method, input),
    enabled: options.enabled ?? true,
    throwOnError: (error, query) => query.state.data === undefined && !handles(options, error),
    placeholderData: (options.keepPrevious ?? true) ? keepPreviousData : undefined,
  });
}

const handles = ({ handles }: DbOptions, error: CuepointError): boolean =>
  handles === 'all' || (handles?.includes(error.data.code) ?? false);

/**
 * Asks for what a part of the screen will want as soon as it is drawn, so that the answer is there together with the one that it waits for.
 * What is known already is not asked again.
 */
export function useDbAhead(): <M extends QueryName>(method: M, input: InputOf<M>) => void {
  const client = useDbClient();
  const cache = useQueryClient();
  return useCallback(
    (method, input) =>
      void cache.prefetchQuery({
        queryKey: questionKey(method, input),
        queryFn: () => ask(client, method, input),
      }),
    [client, cache],
  );
}

/** One question as a promise for TanStack Query: the value, or a thrown {@link CuepointError}. */
export async function ask<M extends QueryName>(
  client: DbClient,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const result = await client.call(method, input);
  if (result.ok) return result.value;
  noteFailedReading(result.error);
  throw new CuepointError(result.error.code, result.error.detail);
}
