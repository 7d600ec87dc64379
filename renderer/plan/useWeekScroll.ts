import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useRef } from 'react';
import type { PlanRows, Row } from './rows';

/** Heights in pixels as in `plan.module.css`; fixed, so a week of any length is laid out without measuring. */
const LINE_HEIGHT = 52;
const DAY_HEIGHT = 40;

const heightOf = (row: Row | undefined): number => (row?.kind === 'day' ? DAY_HEIGHT : LINE_HEIGHT);

/** Renders what is seen of the week; the head of the day that is scrolled through stays at the top (`stuck`). */
export function useWeekScroll(
  { rows, dayPlaces, linePlaces }: PlanRows,
  element: RefObject<HTMLElement | null>,
) {
  const stuck = useRef(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element.current,
    estimateSize: (at) => heightOf(rows[at]),
    overscan: 6,
    scrollPaddingStart: DAY_HEIGHT,
    rangeExtractor: useCallback(
      (range: Range) => {
        stuck.current = dayPlaces.findLast((at) => at <= range.startIndex) ?? 0;
        return [...new Set([stuck.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
      },
      [dayPlaces],
    ),
  });
  const items = virtual.getVirtualItems();
  const lines = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.kind === 'line' ? [row.at] : [];
  });
  const { scrollToIndex, scrollToOffset, getOffsetForIndex } = virtual;
  return {
    items,
    stuck: stuck.current,
    height: virtual.getTotalSize(),
    /** Numbers of the first and last line that are rendered. */
    seen: { first: lines[0] ?? 0, last: lines.at(-1) ?? 0 },
    scrollToLine: useCallback(
      (at: number, align: 'start' | 'auto' = 'auto') => scrollToIndex(linePlaces[at] ?? 0, { align }),
      [scrollToIndex, linePlaces],
    ),
    /** Brings a day's own head to the top. */
    scrollToDay: (index: number) =>
      scrollToOffset((getOffsetForIndex(dayPlaces[index] ?? 0, 'start')?.[0] ?? 0) + DAY_HEIGHT),
  };
}
