import type { ClientColumn, ClientSort } from '@shared/domain/clients';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { USUAL_COLUMNS } from './columns';

interface TableHabits {
  readonly shown: readonly ClientColumn[];
  /** Widths in pixels that the user has set. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: ClientSort;
  readonly descending: boolean;
}

/** How this user likes the table of clients; kept on this computer, not in the database. */
export const useTableHabits = create<TableHabits>()(
  persist((): TableHabits => ({ shown: USUAL_COLUMNS, widths: {}, sort: 'name', descending: false }), {
    name: 'cuepoint.clients.table',
    version: 1,
  }),
);

export function toggleColumn(id: ClientColumn): void {
  useTableHabits.setState(({ shown }) => ({
    shown: shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id],
  }));
}

export function resetColumns(): void {
  useTableHabits.setState({ shown: USUAL_COLUMNS, widths: {} });
}
