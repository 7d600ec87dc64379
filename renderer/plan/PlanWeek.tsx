import { type ReactNode, useRef, useState } from 'react';
import type { Day } from '@shared/domain/time';
import { DayStrip } from './DayStrip';
import { PlanList, type ScrollToDay } from './PlanList';
import styles from './plan.module.css';
import type { PlanRows } from './rows';

/** The days of the week in a strip that stays, and below it their lines. */
export function PlanWeek({ rows, empty }: { rows: PlanRows; empty: ReactNode }) {
  const [target, setTarget] = useState<Day | null>(null);
  const scrollToDay = useRef<ScrollToDay>(() => undefined);
  return (
    <div className={styles.screen}>
      <DayStrip
        days={rows.days}
        target={target}
        onTarget={setTarget}
        onChoose={(day) => scrollToDay.current(day)}
      />
      {rows.linePlaces.length === 0 ? (
        empty
      ) : (
        <PlanList rows={rows} target={target} onTarget={setTarget} scrollToDay={scrollToDay} />
      )}
    </div>
  );
}
