import type { BoardFilter } from '@shared/contract/board';
import { CONTACT_SIGNS, type ContactSign } from '@shared/domain/words';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export interface BoardFiltering {
  readonly filter: BoardFilter;
  /** Something is filtered. */
  readonly filtered: boolean;
  change(part: Partial<BoardFilter>): void;
  clear(): void;
}

/** The filter of the board, kept in the address: it survives a visit to another screen and the way back. */
export function useBoardFilter(): BoardFiltering {
  const { text = '', manager, productId, sign } = useSearch({ from: '/pipeline' });
  const navigate = useNavigate({ from: '/pipeline' });
  const known = isSign(sign) ? sign : undefined;
  const filter: BoardFilter = {
    text,
    ...(manager === undefined ? {} : { manager }),
    ...(productId === undefined ? {} : { productId }),
    ...(known === undefined ? {} : { sign: known }),
  };
  const change = useCallback(
    (part: Partial<BoardFilter>) =>
      void navigate({ replace: true, search: (before) => ({ ...before, ...part }) }),
    [navigate],
  );
  const clear = useCallback(
    () => void navigate({ replace: true, search: ({ view }) => ({ view }) }),
    [navigate],
  );
  return { filter, filtered: Object.keys(filter).length > 1 || text !== '', change, clear };
}

const isSign = (value: string | undefined): value is ContactSign =>
  CONTACT_SIGNS.some((sign) => sign === value);
