import { useWorkingCalendar } from '@renderer/activities';
import { useDbPages } from '@renderer/data';
import { usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useListNavigation } from '@renderer/keys';
import type { OutputOf } from '@shared/contract';
import { type Day, isWorkingDay } from '@shared/domain/time';
import { assertNever, present } from '@shared/errors';
import { type RefObject, useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DayHead } from './DayHead';
import { PlanRow } from './PlanRow';
import styles from './plan.module.css';
import type { DayCount, PlanRows } from './rows';
import { useDayDrop } from './useDayDrop';
import type { Asked } from './useExport';
import { useLineActions, useLineKeys } from './useLineActions';
import { useRowWords } from './useRowWords';
import { useWeekScroll } from './useWeekScroll';

/** Lines that are read at a time. */
export const PAGE = 100;

export type ScrollToDay = (day: Day) => void;

interface PlanListProps {
  readonly asked: Asked;
  readonly days: readonly DayCount[];
  readonly rows: PlanRows;
  /** The line on which the work of the week starts; null: its first. */
  readonly start: number | null;
  /** The day that a dragged line would land on. */
  readonly target: Day | null;
  readonly onTarget: (day: Day | null) => void;
  readonly scrollToDay: RefObject<ScrollToDay>;
}

const linesOf = (page: OutputOf<'plan.week'>) => page.lines;

/** The lines of the week under the heads of their days, read page by page as they are scrolled to. */
export function PlanList({ asked, days, rows, start, target, onTarget, scrollToDay }: PlanListProps) {
  const { t } = useTranslation('plan');
  const element = useRef<HTMLElement>(null);
  useDayDrop(element, onTarget);
  const scroll = useWeekScroll(rows, element, start);
  const { rowAt } = useDbPages('plan.week', asked, { rowsOf: linesOf, visible: scroll.seen, pageSize: PAGE });
  useImperativeHandle(
    scrollToDay,
    () => (day) => scroll.scrollToDay(days.findIndex((one) => one.day === day)),
  );

  const openRecord = useOpenRecord();
  const open = (at: number): void => {
    const line = rowAt(at);
    if (!line) return;
    const client = { kind: 'client', id: line.clientId } as const;
    // The second time opens it whole.
    const { shown, show } = usePreview.getState();
    if (shown?.kind === client.kind && shown.id === client.id) openRecord(client);
    else show(client);
  };
  const { scrollToLine } = scroll;
  const navigation = useListNavigation({
    count: rows.linePlaces.length,
    onOpen: open,
    onActive: (at) => {
      const line = rowAt(at);
      if (line && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: line.clientId });
    },
    scrollTo: useCallback((at: number) => scrollToLine(at), [scrollToLine]),
  });
  const { setActive } = navigation;
  // Only when the list is there for the first time; later changes leave the place of the user alone.
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (!opened.current && start !== null) setActive(start);
    opened.current = true;
  }, [start, setActive]);
  const actions = useLineActions(open);
  useLineKeys(actions, rowAt(navigation.active) ?? null);

  const words = useRowWords();
  const [first, last] = [present(days[0], 'a week has days'), present(days.at(-1), 'a week has days')];
  const calendar = useWorkingCalendar(first.day, last.day);

  return (
    <section ref={element} className={styles.list} aria-label={t('list')}>
      <div className={styles.sheet} style={{ height: scroll.height }}>
        {scroll.items.map(({ index, start: top, key }) => {
          const row = present(rows.rows[index], 'the virtualiser counts the rows');
          const isTarget = target === row.day;
          switch (row.kind) {
            case 'day':
              return (
                <DayHead
                  key={key}
                  row={row}
                  top={index === scroll.stuck ? null : top}
                  isOff={!isWorkingDay(row.day, calendar)}
                  holiday={calendar.daysOff.get(row.day)}
                  isTarget={isTarget}
                />
              );
            case 'line':
              return (
                <PlanRow
                  key={key}
                  day={row.day}
                  line={rowAt(row.at)}
                  at={row.at}
                  top={top}
                  focus={navigation.rowProps(row.at)}
                  isTarget={isTarget}
                  words={words}
                  actions={actions}
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
