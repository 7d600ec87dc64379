import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { PlanRows, Row } from './rows';

/** Heights in pixels as in `plan.module.css`; fixed, so a week of any length is laid out without measuring. */
const LINE_HEIGHT = 52;
const DAY_HEIGHT = 40;

const heightOf = (row: Row | undefined, details: number): number =>
  row?.kind === 'day' ? DAY_HEIGHT : row?.kind === 'details' ? details : LINE_HEIGHT;

const offsetOf = (rows: readonly Row[], place: number): number =>
  rows.slice(0, place).reduce((sum, row) => sum + heightOf(row, 0), 0);

/**
 * Renders what is seen of the week; the head of the day that is scrolled through stays at the top (`stuck`). Opens with
 * the line `start` right below the head of its day. `details` is the height of what is opened below a line.
 */
export function useWeekScroll(
  { rows, dayPlaces, linePlaces }: PlanRows,
  element: RefObject<HTMLElement | null>,
  start: number | null,
  details: number,
) {
  const opened = useRef(false);
  const opening = opened.current || start === null ? 0 : offsetOf(rows, linePlaces[start] ?? 0) - DAY_HEIGHT;
  // Before the virtualiser looks at the element, so that nothing is drawn twice; later the place belongs to the user.
  useLayoutEffect(() => {
    if (!opened.current && element.current) element.current.scrollTop = opening;
    opened.current = true;
  }, [element, opening]);

  const stuck = useRef(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element.current,
    estimateSize: (at) => heightOf(rows[at], details),
    // Another function for other rows: heights are asked for again when a line changes its day or opens.
    getItemKey: useCallback((at: number) => keyOf(rows[at], details), [rows, details]),
    initialOffset: opening,
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
      (at: number) => scrollToIndex(linePlaces[at] ?? 0, { align: 'auto' }),
      [scrollToIndex, linePlaces],
    ),
    /** Brings what is opened below a line into sight. */
    scrollToDetails: useCallback(
      (at: number) => scrollToIndex((linePlaces[at] ?? 0) + 1, { align: 'auto' }),
      [scrollToIndex, linePlaces],
    ),
    /** Brings a day's own head to the top. */
    scrollToDay: (index: number) =>
      scrollToOffset((getOffsetForIndex(dayPlaces[index] ?? 0, 'start')?.[0] ?? 0) + DAY_HEIGHT),
  };
}

/** The same row keeps its element while it scrolls; the height of the details is a part of who they are. */
function keyOf(row: Row | undefined, details: number): string {
  if (row === undefined) return '';
  return row.kind === 'day' ? row.day : `${row.kind} ${row.at}${row.kind === 'details' ? ` ${details}` : ''}`;
}
