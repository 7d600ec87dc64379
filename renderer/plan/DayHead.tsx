import { useFormat, useToday } from '@renderer/format';
import { useTranslation } from 'react-i18next';
import styles from './DayHead.module.css';
import type { DayRow } from './rows';
import { useDayWords } from './useDayWords';

interface DayHeadProps {
  readonly row: DayRow;
  /** Pixels from the top of the list; null: it stays at the top while its day is scrolled through. */
  readonly top: number | null;
  readonly isOff: boolean;
  readonly holiday: string | undefined;
  readonly isTarget: boolean;
}

/** The head of a day: its name, that it is today or a day off, how much stands under it and how much it takes. */
export function DayHead({ row, top, isOff, holiday, isTarget }: DayHeadProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const words = useDayWords();
  const { day } = row;
  const isToday = day === useToday();
  const off = holiday ?? (isOff ? t('dayOff') : null);
  return (
    <h2
      className={styles.dayHead}
      data-day={day}
      data-stuck={top === null || undefined}
      data-off={isOff || undefined}
      data-today={isToday || undefined}
      data-target={isTarget || undefined}
      style={top === null ? {} : { transform: `translateY(${top}px)` }}
    >
      <time dateTime={day} title={format.dayLong(day)}>
        {format.day(day)}
      </time>
      {isToday && <span className={styles.todayTag}>{t('today')}</span>}
      {off && <span className={styles.offTag}>{off}</span>}
      <span className={styles.dayCounts}>
        {[words.kind(row), words.counted(row) || t('free'), words.load(row)].filter(Boolean).join(' · ')}
      </span>
    </h2>
  );
}
