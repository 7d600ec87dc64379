import { useWorkingCalendar } from '@renderer/activities';
import { useFormat, useToday } from '@renderer/format';
import { type Day, isWorkingDay } from '@shared/domain/time';
import { present } from '@shared/errors';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayLoads } from './DayLoads';
import { shownLoads } from './load';
import styles from './DayStrip.module.css';
import type { DayCount } from './rows';
import { useDayDrop, useDragging } from './useDayDrop';
import { useDayWords } from './useDayWords';

interface DayStripProps {
  readonly week: string;
  readonly days: readonly DayCount[];
  /** The day that a dragged line would land on. */
  readonly target: Day | null;
  readonly onTarget: (day: Day | null) => void;
  readonly onChoose: (day: Day) => void;
}

/** The seven days with their load: the shape of the week, the way to a day, and a place to drop a line on. */
export function DayStrip({ week, days, target, onTarget, onChoose }: DayStripProps) {
  const { t } = useTranslation('plan');
  const element = useRef<HTMLElement>(null);
  const [dragging, setDragging] = useState(false);
  useDayDrop(element, week, onTarget);
  useDragging(setDragging);
  const [first, last] = [present(days[0], 'a week has days'), present(days.at(-1), 'a week has days')];
  const calendar = useWorkingCalendar(first.day, last.day);
  const today = useToday();
  const words = useDayWords();
  const sumOf = (of: 'count' | 'done' | 'toPlan') => days.reduce((sum, day) => sum + day[of], 0);
  const [all, done, toPlan] = [sumOf('count'), sumOf('done'), sumOf('toPlan')];

  return (
    <nav ref={element} className={styles.strip} aria-label={t('days')}>
      {days.map((day) => (
        <DayCell
          key={day.day}
          day={day}
          isOff={!isWorkingDay(day.day, calendar)}
          holiday={calendar.daysOff.get(day.day)}
          isTarget={target === day.day}
          isClosed={dragging && day.day < today}
          onChoose={() => onChoose(day.day)}
        />
      ))}
      <div className={styles.total}>
        <b>{words.counted({ count: all, done: 0, toPlan }) || t('contacts', { count: 0 })}</b>
        <span>
          {all > toPlan && (done === 0 ? t('nothingDone') : t('doneOf', { done, all: all - toPlan }))}
        </span>
      </div>
    </nav>
  );
}

interface DayCellProps {
  readonly day: DayCount;
  readonly isOff: boolean;
  readonly holiday: string | undefined;
  readonly isTarget: boolean;
  readonly isClosed: boolean;
  readonly onChoose: () => void;
}

function DayCell({ day, isOff, holiday, isTarget, isClosed, onChoose }: DayCellProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const words = useDayWords();
  const today = useToday();
  const { count, done } = day;
  const counted = words.counted(day) || t('contacts', { count });
  const off = holiday ?? (isOff ? t('dayOff') : '');
  const kind = words.kind(day);
  const hasLoad = shownLoads(day.load).length > 0 && !(off && count === 0);
  const said = [format.dayLong(day.day), off, kind, counted, words.load(day)];
  return (
    <button
      type="button"
      className={styles.dayCell}
      data-day={day.day}
      data-today={day.day === today || undefined}
      data-off={isOff || undefined}
      data-target={isTarget || undefined}
      data-closed={isClosed || undefined}
      title={said.filter(Boolean).join(' · ')}
      onClick={onChoose}
    >
      <span className={styles.dayName}>
        {format.dayOfMonth(day.day)}
        <span className={styles.dayKind}>{count > 0 && off ? off : words.kind(day, true)}</span>
      </span>
      <span className={styles.dayCount} data-off={(off !== '' && !hasLoad) || undefined}>
        {hasLoad ? <DayLoads day={day} /> : off || (done > 0 ? `${done} / ${count}` : counted)}
      </span>
      <span className={styles.dayBar} aria-hidden>
        <span style={{ width: count === 0 ? 0 : `${(done / count) * 100}%` }} />
      </span>
    </button>
  );
}
