import { useFormat, useToday } from '@renderer/format';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';
import type { DayRow } from './rows';

interface DayHeadProps {
  readonly row: DayRow;
  readonly isStuck: boolean;
  readonly isOff: boolean;
  readonly holiday: string | undefined;
  readonly isTarget: boolean;
  readonly style: CSSProperties;
}

/** The head of a day: its name, that it is today or a day off, and how much stands under it. */
export function DayHead({
  row: { day, count, done },
  isStuck,
  isOff,
  holiday,
  isTarget,
  style,
}: DayHeadProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const isToday = day === useToday();
  const counted =
    done > 0 ? t('doneOf', { done, all: count }) : count === 0 ? t('free') : t('contacts', { count });
  const off = holiday ?? (isOff ? t('dayOff') : null);
  return (
    <h2
      className={styles.dayHead}
      data-day={day}
      data-stuck={isStuck || undefined}
      data-off={isOff || undefined}
      data-today={isToday || undefined}
      data-target={isTarget || undefined}
      style={style}
    >
      <time dateTime={day} title={format.dayLong(day)}>
        {format.day(day)}
      </time>
      {isToday && <span className={styles.todayTag}>{t('today')}</span>}
      {off && <span className={styles.offTag}>{off}</span>}
      <span className={styles.dayCounts}>{counted}</span>
    </h2>
  );
}
