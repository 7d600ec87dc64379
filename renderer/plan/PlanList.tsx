import { useFormat, useToday } from '@renderer/format';
import { usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useListNavigation } from '@renderer/keys';
import { useWorkingCalendar } from '@renderer/activities';
import type { Day } from '@shared/domain/time';
import { isWorkingDay } from '@shared/domain/time';
import { assertNever, present } from '@shared/errors';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DayHead } from './DayHead';
import { PlanRow } from './PlanRow';
import styles from './plan.module.css';
import { type PlanRows, type Row, startingLine } from './rows';
import { useDayDrop } from './useDayDrop';
import { useLineActions, useLineKeys } from './useLineActions';
import { useReasons } from './useReasons';

export type ScrollToDay = (day: Day) => void;

interface PlanListProps {
  readonly rows: PlanRows;
  readonly target: Day | null;
  readonly onTarget: (day: Day | null) => void;
  readonly scrollToDay: RefObject<ScrollToDay>;
}

/** Heights in pixels as in `plan.module.css`; fixed, so a week of any length is laid out without measuring. */
const LINE_HEIGHT = 52;
const DAY_HEIGHT = 40;

const heightOf = (row: Row | undefined): number => (row?.kind === 'day' ? DAY_HEIGHT : LINE_HEIGHT);

/** The lines of the week under the heads of their days; only what is seen is rendered, the head of the day stays. */
export function PlanList({ rows: { rows, days, dayPlaces, linePlaces }, ...props }: PlanListProps) {
  const { t } = useTranslation('plan');
  const today = useToday();
  const element = useRef<HTMLDivElement>(null);
  useDayDrop(element, props.onTarget);
  const head = useRef(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element.current,
    estimateSize: (at) => heightOf(rows[at]),
    overscan: 6,
    scrollPaddingStart: DAY_HEIGHT,
    rangeExtractor: useCallback(
      (range: Range) => {
        head.current = dayPlaces.findLast((at) => at <= range.startIndex) ?? 0;
        return [...new Set([head.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
      },
      [dayPlaces],
    ),
  });
  useImperativeHandle(props.scrollToDay, () => (day) => {
    const place = dayPlaces[days.findIndex((one) => one.day === day)];
    if (place !== undefined) virtual.scrollToOffset(virtual.getOffsetForIndex(place, 'start')?.[0] ?? 0);
  });

  const lineAt = (index: number) => {
    const row = rows[linePlaces[index] ?? -1];
    return row?.kind === 'line' ? row.line : null;
  };
  const openRecord = useOpenRecord();
  const open = (index: number): void => {
    const line = lineAt(index);
    if (!line) return;
    const client = { kind: 'client', id: line.clientId } as const;
    // The second time opens it whole.
    const { shown, show } = usePreview.getState();
    if (shown?.kind === client.kind && shown.id === client.id) openRecord(client);
    else show(client);
  };
  const navigation = useListNavigation({
    count: linePlaces.length,
    onOpen: open,
    onActive: (index) => {
      const line = lineAt(index);
      if (line && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: line.clientId });
    },
    scrollTo: useCallback((index) => virtual.scrollToIndex(linePlaces[index] ?? 0), [virtual, linePlaces]),
  });
  const { setActive } = navigation;
  const { scrollToIndex } = virtual;
  useOnce(() => {
    const start = startingLine(rows, today);
    if (!start) return;
    setActive(start.at);
    scrollToIndex(linePlaces[start.at] ?? 0, { align: 'start' });
  });
  const actions = useLineActions();
  useLineKeys(actions, navigation.active < 0 ? null : lineAt(navigation.active));

  const reasons = useReasons();
  const format = useFormat();
  const [first, last] = [present(days[0], 'a week has days'), present(days.at(-1), 'a week has days')];
  const calendar = useWorkingCalendar(first.day, last.day);

  return (
    <section ref={element} className={styles.list} aria-label={t('list')}>
      <div className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = present(rows[index], 'the virtualiser counts the rows');
          const isStuck = index === head.current;
          const place = isStuck ? {} : { transform: `translateY(${start}px)` };
          switch (row.kind) {
            case 'day':
              return (
                <DayHead
                  key={key}
                  row={row}
                  isStuck={isStuck}
                  isOff={!isWorkingDay(row.day, calendar)}
                  holiday={calendar.daysOff.get(row.day)}
                  isTarget={props.target === row.day}
                  style={place}
                />
              );
            case 'line':
              return (
                <PlanRow
                  key={key}
                  line={row.line}
                  rowProps={navigation.rowProps(row.at)}
                  isTarget={props.target === row.line.day}
                  style={place}
                  words={{ reasons, format, today }}
                  actions={actions}
                  onOpen={() => open(row.at)}
                />
              );
            default:
              return assertNever(row);
          }
        })}
      </div>
    </section>
  );
}

/** Does something when the list is there for the first time; later changes leave the place of the user alone. */
function useOnce(run: () => void): void {
  const done = useRef(false);
  useLayoutEffect(() => {
    if (!done.current) run();
    done.current = true;
  });
}
