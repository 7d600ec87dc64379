import type { InputOf, OutputOf, QueryName } from '@shared/contract';
import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDbClient } from './DbProvider';
import { questionKey } from './freshness';
import { ask } from './useDb';

/** Queries that answer a slice of a list: their input has `offset` and `limit`. */
export type PagedQueryName = {
  [M in QueryName]: InputOf<M> extends { offset?: number | undefined; limit?: number | undefined }
    ? M
    : never;
}[QueryName];

export interface PagesOptions<M extends PagedQueryName, Row> {
  /** Takes the rows out of one answer. */
  readonly rowsOf: (page: OutputOf<M>) => readonly Row[];
  /** Indexes on screen, both included; the virtualiser knows them. Only the pages they touch are asked for. */
  readonly visible: { readonly first: number; readonly last: number };
  readonly pageSize?: number;
  readonly enabled?: boolean;
}

export interface Pages<Row> {
  /** The row at an index of the whole list, undefined while its page is on the way. */
  rowAt(index: number): Row | undefined;
  /** The first answer to this input is not there yet; `rowAt` shows the former list meanwhile. */
  readonly loading: boolean;
}

/** A list of any length for a virtualised view: asks for the pages on screen, keeps the old rows until new ones come. */
export function useDbPages<M extends PagedQueryName, Row>(
  method: M,
  input: Omit<InputOf<M>, 'offset' | 'limit'>,
  options: PagesOptions<M, Row>,
): Pages<Row> {
  const { rowsOf, visible, pageSize = 100, enabled = true } = options;
  const client = useDbClient();
  const wanted = pagesFor(visible, pageSize);
  const answers = useQueries({
    queries: wanted.map((page) => {
      // `offset` and `limit` were taken off the type above and are put back here.
      const slice = { ...input, offset: page * pageSize, limit: pageSize } as InputOf<M>;
      return {
        queryKey: questionKey(method, slice),
        queryFn: () => ask(client, method, slice),
        enabled,
        throwOnError: true,
      };
    }),
  });

  const loaded = new Map<number, readonly Row[]>();
  for (const [at, page] of wanted.entries()) {
    const data = answers[at]?.data;
    if (data !== undefined) loaded.set(page, rowsOf(data));
  }
  const former = useRef(loaded);
  const loading = loaded.size === 0;
  if (!loading) former.current = loaded;
  const shown = former.current;

  return { loading, rowAt: (index) => shown.get(Math.floor(index / pageSize))?.[index % pageSize] };
}

/** The numbers of the pages that hold the visible rows. */
export function pagesFor(visible: { first: number; last: number }, pageSize: number): number[] {
  const first = Math.max(0, Math.floor(visible.first / pageSize));
  const last = Math.max(first, Math.floor(visible.last / pageSize));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
