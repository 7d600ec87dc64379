import { useSettings } from '@renderer/data';
import type { ClientRow } from '@shared/contract/client';
import { CLIENT_COLUMNS, type ClientColumn } from '@shared/domain/clients';
import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { columnDefs, features, gridColumns, tableWidth } from './columns';
import { useTableHabits } from './tableHabits';

/** The table never holds the rows: it is asked for columns, their order, widths and heads. */
const NO_ROWS: ClientRow[] = [];

/** The columns that are shown, as the user wants them. */
export function useClientColumns() {
  const { language } = useSettings();
  const { shown, widths } = useTableHabits();
  const columnsOf = useMemo(() => columnDefs(language), [language]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(CLIENT_COLUMNS.map((id) => [id, shown.includes(id)])),
    [shown],
  );
  const table = useTable({
    features,
    columns: columnsOf,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: { columnVisibility, columnSizing: widths },
    onColumnSizingChange: (change) =>
      useTableHabits.setState(({ widths: before }) => ({
        widths: typeof change === 'function' ? change(before) : change,
      })),
  });
  const headers = table.getHeaderGroups().flatMap((group) => group.headers);
  const ids = headers.map(({ column }) => column.id as ClientColumn);
  const key = ids.join(' ');
  // The same list as long as the same columns are shown, so that rows need not be drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `ids`
  const columns = useMemo(() => ids, [key]);
  const sizes = headers.map(({ column }) => ({ id: column.id, width: column.getSize() }));
  return { headers, template: gridColumns(sizes), width: tableWidth(sizes), shown: columns };
}

export type ClientHeader = ReturnType<typeof useClientColumns>['headers'][number];
