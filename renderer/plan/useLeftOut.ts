import { useDbClient } from '@renderer/data';
import { pagesFor } from '@renderer/data/useDbPages';
import type { OutputOf } from '@shared/contract';
import type { LeftOutRow } from '@shared/contract/planWords';
import { CuepointError } from '@shared/errors';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Asked } from './asked';

const PAGE = 100;
/** The list follows changes when they rest, in milliseconds: each look generates the week in memory. */
const REST_MS = 300;

export interface LeftOutPages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly byCode: Readonly<Record<string, number>>;
  rowAt(index: number): LeftOutRow | undefined;
  readonly error: CuepointError | null;
  retry(): void;
}

/** Who is not in the plan, page by page as it is scrolled to; `version` changes with the data of the week. */
export function useLeftOut(
  asked: Asked,
  code: string | null,
  visible: { readonly first: number; readonly last: number },
  version: number,
): LeftOutPages {
  const client = useDbClient();
  const [rested] = useDebouncedValue(version, REST_MS);
  const wanted = pagesFor(visible, PAGE);
  const answers = useQueries({
    queries: wanted.map((page) => {
      const input = { ...asked, ...(code === null ? {} : { code }), offset: page * PAGE, limit: PAGE };
      return {
        queryKey: ['plan.leftOut', input, rested],
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const result = await client.call('plan.leftOut', input, { signal });
          if (!result.ok) throw new CuepointError(result.error.code, result.error.detail);
          return result.value;
        },
        gcTime: 0,
      };
    }),
  });

  const loaded = new Map<number, OutputOf<'plan.leftOut'>>();
  for (const [at, page] of wanted.entries()) {
    const data = answers[at]?.data;
    if (data !== undefined) loaded.set(page, data);
  }
  // What was there stays in sight until the new answer comes.
  const former = useRef(loaded);
  if (loaded.size > 0) former.current = loaded;
  const shown = former.current;
  const [any] = shown.values();
  const failed = answers.find(({ error, data }) => error !== null && data === undefined);
  return {
    total: any?.total ?? null,
    byCode: any?.byCode ?? {},
    rowAt: (index) => shown.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    error: failed?.error ?? null,
    retry: () => {
      for (const answer of answers) void answer.refetch();
    },
  };
}
