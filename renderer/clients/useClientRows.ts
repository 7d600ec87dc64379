import { usePreview } from '@renderer/frame/preview';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { type ListNavigation, useListNavigation } from '@renderer/keys';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useRef } from 'react';

/** Two lines and the room around them, in pixels. */
export const ROW_HEIGHT = 52;
/** Rows that are asked for at once. */
export const PAGE = 50;

/** The part of a long list that is drawn. */
export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly VirtualItem[];
  /** Of the whole list, in pixels. */
  readonly height: number;
  /** Indexes on screen, both included. */
  readonly visible: { readonly first: number; readonly last: number };
  scrollTo(index: number): void;
}

export function useRowWindow(count: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  return {
    scroller,
    items,
    height: virtualizer.getTotalSize(),
    visible: { first: items.at(0)?.index ?? 0, last: items.at(-1)?.index ?? 0 },
    scrollTo: useCallback(
      (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      [virtualizer],
    ),
  };
}

interface RowsOptions {
  readonly count: number;
  /** Undefined while its page is on the way. */
  rowAt(index: number): { readonly clientId: string } | undefined;
  /** Space. */
  readonly onSelect?: (index: number) => void;
  scrollTo(index: number): void;
}

export interface ClientRows extends ListNavigation {
  open(index: number): void;
}

/** Keys and clicks of a list of clients: one shows the client beside the list, a second one opens it whole. */
export function useClientRows({ count, rowAt, onSelect, scrollTo }: RowsOptions): ClientRows {
  const showOrOpen = useShowOrOpen();
  const open = (index: number): void => {
    const row = rowAt(index);
    if (row) showOrOpen({ kind: 'client', id: row.clientId });
  };
  const list = useListNavigation({
    count,
    scrollTo,
    onShow: open,
    ...(onSelect ? { onSelect } : {}),
    onActive: (index) => {
      const row = rowAt(index);
      const { shown, show } = usePreview.getState();
      if (row && shown) show({ kind: 'client', id: row.clientId });
    },
  });
  return { ...list, open };
}
