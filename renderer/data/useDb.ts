import type { InputOf, OutputOf, QueryName } from '@shared/contract';
import { CuepointError, type ErrorCode } from '@shared/errors';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
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
