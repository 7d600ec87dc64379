import { useWorkingCalendar } from '@renderer/activities';
import { useDbPages } from '@renderer/data';
import { usePreview } from '@renderer/frame/preview';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { useListNavigation } from '@renderer/keys';
import type { OutputOf } from '@shared/contract';
import { type Day, isWorkingDay } from '@shared/domain/time';
import { assertNever, present } from '@shared/errors';
import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useChosen } from './chosen';
import { DayHead } from './DayHead';
import { LineDetails } from './LineDetails';
import { PlanRow } from './PlanRow';
import styles from './plan.module.css';
import { type DayCount, planRows } from './rows';
import { useChoosing } from './useChoosing';
import { useDayDrop } from './useDayDrop';
import type { Asked } from './asked';
import { useFollowedMove } from './useFollowedMove';
import { useLineActions } from './useLineActions';
import { useLineKeys } from './useLineKeys';
import { useRowWords } from './useRowWords';
import { useWeekScroll } from './useWeekScroll';

/** Lines that are read at a time. */
export const PAGE = 100;
/** Until the details have been measured. */
const DETAILS_HEIGHT = 248;

export type ScrollToDay = (day: Day) => void;

interface PlanListProps {
  readonly asked: Asked;
  readonly days: readonly DayCount[];
  /** The line on which the work of the week starts; null: its first. */
  readonly start: number | null;
  /** The day that a dragged line would land on. */
  readonly target: Day | null;
  readonly onTarget: (day: Day | null) => void;
  readonly scrollToDay: RefObject<ScrollToDay>;
}

const linesOf = (page: OutputOf<'plan.week'>) => page.lines;

/** The number of the first line of a day. */
const firstOf = (days: readonly DayCount[], index: number): number =>
  days.slice(0, index).reduce((sum, { count }) => sum + count, 0);

/** The lines of the week under the heads of their days, read page by page as they are scrolled to. */
export function PlanList({ asked, days, start, target, onTarget, scrollToDay }: PlanListProps) {
  const { t } = useTranslation('plan');
  const element = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const [detailsHeight, setDetailsHeight] = useState(DETAILS_HEIGHT);
  const rows = useMemo(() => planRows(days, opened), [days, opened]);
  useDayDrop(element, asked.week, onTarget);
  const scroll = useWeekScroll(rows, element, start, detailsHeight);
  const { rowAt } = useDbPages('plan.week', asked, { rowsOf: linesOf, visible: scroll.seen, pageSize: PAGE });
  const showOrOpen = useShowOrOpen();
  const open = (at: number): void => {
    const line = rowAt(at);
    if (line) showOrOpen({ kind: 'client', id: line.clientId });
  };
  const explain = (at: number): void => setOpened((before) => (before === at ? null : at));
  const { scrollToLine, scrollToDetails } = scroll;
  useEffect(() => {
    if (opened !== null && detailsHeight > 0) scrollToDetails(opened);
  }, [opened, detailsHeight, scrollToDetails]);
  const navigation = useListNavigation({
    count: rows.linePlaces.length,
    onShow: open,
    onActive: (at) => {
      const line = rowAt(at);
      if (line && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: line.clientId });
    },
    scrollTo: useCallback((at: number) => scrollToLine(at), [scrollToLine]),
  });
  const { active, setActive, go } = navigation;
  // The keys go on from the day that was chosen.
  useImperativeHandle(scrollToDay, () => (day) => {
    const index = days.findIndex((one) => one.day === day);
    if ((days[index]?.count ?? 0) > 0) go(firstOf(days, index));
    scroll.scrollToDay(index);
  });
  // Only when the list is there for the first time; later changes leave the place of the user alone.
  const isShown = useRef(false);
  useLayoutEffect(() => {
    if (!isShown.current && start !== null) setActive(start);
    isShown.current = true;
  }, [start, setActive]);

  const actions = useLineActions(asked.week, { open, explain });
  const chosen = useChosen(({ lines }) => lines);
  const choosing = useChoosing(asked, navigation, rowAt);
  const shift = useFollowedMove(asked, go);
  const line = rowAt(active) ?? null;
  useLineKeys({
    ...{ actions, line, onShift: shift },
    onExplain: () => explain(active),
    onExtend: choosing.extend,
    onAll: choosing.all,
  });

  const words = useRowWords();
  const [first, last] = [present(days[0], 'a week has days'), present(days.at(-1), 'a week has days')];
  const calendar = useWorkingCalendar(first.day, last.day);

  return (
    <section ref={element} className={styles.list} aria-label={t('list')}>
      <div className={styles.sheet} style={{ height: scroll.height }}>
        {scroll.items.map(({ index, start: top }) => {
          const row = present(rows.rows[index], 'the virtualiser counts the rows');
          const isTarget = target === row.day;
          switch (row.kind) {
            case 'day':
              return (
                <DayHead
                  key={row.day}
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
                  key={row.at}
                  day={row.day}
                  line={rowAt(row.at)}
                  at={row.at}
                  top={top}
                  focus={navigation.rowProps(row.at)}
                  isTarget={isTarget}
                  isOpened={opened === row.at}
                  isChosen={chosen.has(rowAt(row.at)?.uid ?? '')}
                  isChoosing={chosen.size > 0}
                  words={words}
                  actions={actions}
                  onChoose={choosing.choose}
                />
              );
            case 'details': {
              const explained = rowAt(row.at);
              return (
                explained && (
                  <LineDetails
                    key="details"
                    line={explained}
                    top={top}
                    words={words}
                    actions={actions}
                    onHeight={setDetailsHeight}
                  />
                )
              );
            }
            default:
              return assertNever(row);
          }
        })}
      </div>
    </section>
  );
}
