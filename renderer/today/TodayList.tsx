import { useListNavigation } from '@renderer/keys';
import { useFirstStands } from '@renderer/frame/firstPicture';
import { firstRows } from '@renderer/frame/firstRows';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { useFocusKept, useFollowingPreview, useLater } from './followingKeys';
import { type Line, type SectionName, takesFocus, type TodayData } from './lines';
import { heightOf, keyOf, lineAt } from './lineSizes';
import { TodayLine } from './TodayLine';
import styles from './today.module.css';
import { recordOf, rowOf, type TodayRow } from './row';
import { RowActionsContext, useMadeRowActions, useRowKeys } from './useRowKeys';
import { useTodayRows } from './useTodayRows';

export interface TodayListHandle {
  /** Scrolls to the head of a list. */
  jump(section: SectionName): void;
}

interface TodayListProps {
  readonly ref: Ref<TodayListHandle>;
  readonly data: TodayData;
  readonly lines: readonly Line[];
  readonly manager: string | undefined;
  readonly onToggle: (section: SectionName) => void;
}

/** Lines that are drawn beyond the edge, so that scrolling finds them there. */
const LINES_AROUND = 8;
/** What stands above the list: the bar of the window and the counts. */
const ABOVE = 85;

/** All lists of the screen as one: the keys go through them as through one list of any length. */
export function TodayList({ ref, data, lines, manager, onToggle }: TodayListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const showOrOpen = useShowOrOpen();
  const stops = useMemo(() => lines.flatMap((line, at) => (takesFocus(line) ? [at] : [])), [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heightOf(lineAt(lines, at)),
    getItemKey: useCallback((at: number) => keyOf(lineAt(lines, at)), [lines]),
    overscan: useFirstStands() ? LINES_AROUND : 0,
    ...firstRows(ABOVE),
    scrollPaddingStart: 40,
    scrollPaddingEnd: 40,
  });
  const visible = virtualizer.getVirtualItems();
  const rowAt = useTodayRows(
    data,
    visible.map(({ index }) => lineAt(lines, index)),
    manager,
  );
  const recordAt = (line: Line): TodayRow | undefined => {
    if (line.kind === 'row') return rowAt(line.section, line.at);
    const done = line.kind === 'done' ? data.done.latest[line.at] : undefined;
    return done && rowOf(done, (activity) => ({ kind: 'activity', activity }));
  };
  const rowAtStop = (stop: number): TodayRow | undefined => {
    const line = lines[stops[stop] ?? -1];
    return line?.kind === 'row' ? rowAt(line.section, line.at) : undefined;
  };

  const open = (stop: number): void => {
    const line = lines[stops[stop] ?? -1];
    if (line?.kind === 'more') onToggle(line.section);
    const row = rowAtStop(stop);
    if (!row) return;
    showOrOpen(recordOf(row));
  };
  const openLatest = useLatest(open);
  const actions = useMadeRowActions();
  const follow = useFollowingPreview();
  const nav = useListNavigation({
    count: stops.length,
    onShow: open,
    onActive: (stop) => follow(rowAtStop(stop)),
    scrollTo: useCallback(
      (stop: number) => virtualizer.scrollToIndex(stops[stop] ?? 0, { align: 'auto' }),
      [virtualizer, stops],
    ),
  });
  const active = nav.active < 0 ? undefined : rowAtStop(nav.active);
  useRowKeys(active, actions, useLater(data, active));
  useFocusKept(nav.rowProps(Math.max(nav.active, 0)).id, lines);
  useImperativeHandle(ref, () => ({
    jump: (section) => {
      const at = lines.findIndex((line) => line.kind === 'head' && line.section === section);
      if (at < 0) return;
      virtualizer.scrollToIndex(at, { align: 'start' });
      const first = stops.findIndex((stop) => stop > at);
      nav.setActive(first);
      // The row is drawn in the frame after the scroll.
      requestAnimationFrame(() => {
        document.getElementById(nav.rowProps(first).id)?.focus({ preventScroll: true });
      });
    },
  }));

  return (
    <RowActionsContext value={actions}>
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
          {visible.map(({ key, index, start, size }) => {
            const line = lineAt(lines, index);
            return (
              <div
                key={key}
                className={styles.place}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                <TodayLine
                  line={line}
                  row={recordAt(line)}
                  stop={stops.indexOf(index)}
                  rowProps={nav.rowProps}
                  onOpen={openLatest}
                  onToggle={onToggle}
                />
              </div>
            );
          })}
        </div>
      </div>
    </RowActionsContext>
  );
}

/** A function that never changes and runs the latest one. */
function useLatest<Argument>(run: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((argument) => latest.current(argument), []);
}
