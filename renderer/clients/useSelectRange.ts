import { useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { InputOf } from '@shared/contract';
import { useCallback, useRef } from 'react';
import { extended, toggleAt, useSelection } from './selection';

/** The most ids that one question brings. */
const SLICE = 1000;

export type SelectRow = (index: number, id: string | undefined, range: boolean) => void;

/** Chooses one row, or with Shift all rows between the last chosen one and this one, loaded or not. */
export function useSelectRange(list: Omit<InputOf<'clients.page'>, 'offset' | 'limit'>): SelectRow {
  const client = useDbClient();
  const { showError } = useNotices();
  const latest = useRef(list);
  latest.current = list;
  return useCallback(
    (index, id, range) => {
      const { anchor } = useSelection.getState();
      if (!range || anchor === null) {
        if (id !== undefined) toggleAt(id, index);
        return;
      }
      const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)];
      const read = async (): Promise<void> => {
        for (let offset = first; offset <= last; offset += SLICE) {
          const limit = Math.min(SLICE, last - offset + 1);
          const page = await client.call('clients.page', { ...latest.current, offset, limit });
          if (!page.ok) return showError(page.error);
          const ids = page.value.rows.map((row) => row.id);
          useSelection.setState(({ selection }) => ({ selection: extended(selection, ids) }));
        }
      };
      void read();
    },
    [client, showError],
  );
}
