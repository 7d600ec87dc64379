import { Box } from '@mantine/core';
import { useDbPages } from '@renderer/data';
import { usePreview } from '@renderer/frame/preview';
import { useBehindFirst } from '@renderer/frame/useBehindFirst';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { useListNavigation } from '@renderer/keys';
import type { OutputOf } from '@shared/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientTableRow } from './ClientTableRow';
import styles from './ClientTable.module.css';
import { isSelected, useSelection } from './selection';
import { TableHead } from './TableHead';
import type { useClientFilter } from './useClientFilter';
import { useClientColumns } from './useClientColumns';
import { useRowKeys } from './useRowKeys';
import { useRowWords } from './useRowWords';
import { useSelectRange } from './useSelectRange';

export const ROW_HEIGHT = 36;
const rowsOf = (page: OutputOf<'clients.page'>) => page.rows;

interface ClientTableProps {
  readonly list: ReturnType<typeof useClientFilter>;
  readonly total: number;
}

/** The rows on screen of a list of any length; pages come as they are scrolled to. */
export function ClientTable({ list, total }: ClientTableProps) {
  const { t } = useTranslation('frame');
  const scroller = useRef<HTMLDivElement>(null);
  const { filter, order } = list;
  const { headers, template, width, shown } = useClientColumns();
  const { selection } = useSelection();
  const open = useShowOrOpen();

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    paddingStart: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const isDrawn = useBehindFirst();
  const { rowAt } = useDbPages(
    'clients.page',
    { ...filter, ...order },
    {
      rowsOf,
      visible: { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 },
    },
  );

  const { scrollToIndex } = virtual;
  const scrollTo = useCallback((index: number) => scrollToIndex(index), [scrollToIndex]);
  const showing = useRef(rowAt);
  showing.current = rowAt;
  const follow = useCallback((index: number) => {
    const row = showing.current(index);
    if (row && usePreview.getState().shown) usePreview.getState().show({ kind: 'client', id: row.id });
  }, []);
  const onOpen = useCallback(
    (index: number) => {
      const row = showing.current(index);
      if (row) open({ kind: 'client', id: row.id });
    },
    [open],
  );
  const words = useRowWords();
  const onSelect = useSelectRange({ ...filter, ...order });
  const navigation = useListNavigation({
    count: total,
    scrollTo,
    onActive: follow,
    onShow: onOpen,
    onSelect: (index) => onSelect(index, rowAt(index)?.id, false),
  });
  useRowKeys({ navigation, row: rowAt(navigation.active), total, onSelect, rowAt });

  return (
    <Box ref={scroller} className={styles.scroller} __vars={{ '--columns': template }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, as in the ARIA grid pattern
        role="grid"
        className={styles.canvas}
        style={{ height: virtual.getTotalSize(), minWidth: width }}
        aria-label={t('screens.clients')}
        aria-rowcount={total + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable
      >
        <TableHead headers={headers} list={list} total={total} />
        <tbody>
          {(isDrawn ? items : []).map(({ index, start }) => {
            const row = rowAt(index);
            return (
              <ClientTableRow
                key={row?.id ?? index}
                row={row}
                index={index}
                start={start}
                columns={shown}
                words={words}
                active={navigation.active === index}
                selected={row !== undefined && isSelected(selection, row.id)}
                focus={navigation.rowProps}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
    </Box>
  );
}
