import type { PlanWeek as Plan } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { DayStrip } from './DayStrip';
import { PlanList, type ScrollToDay } from './PlanList';
import styles from './plan.module.css';
import { planRows } from './rows';
import type { Asked } from './useExport';

interface PlanWeekProps {
  /** What the days hold. */
  readonly plan: Plan;
  readonly asked: Asked;
  /** In place of the list when the week holds nothing. */
  readonly empty: ReactNode;
}

/** The days of the week in a strip that stays, and below it their lines. */
export function PlanWeek({ plan, asked, empty }: PlanWeekProps) {
  const rows = useMemo(() => planRows(plan.days), [plan.days]);
  const [target, setTarget] = useState<Day | null>(null);
  const scrollToDay = useRef<ScrollToDay>(() => undefined);
  return (
    <div className={styles.screen}>
      <DayStrip
        days={plan.days}
        target={target}
        onTarget={setTarget}
        onChoose={(day) => scrollToDay.current(day)}
      />
      {rows.linePlaces.length === 0 ? (
        empty
      ) : (
        <PlanList
          asked={asked}
          days={plan.days}
          rows={rows}
          start={plan.start}
          target={target}
          onTarget={setTarget}
          scrollToDay={scrollToDay}
        />
      )}
    </div>
  );
}
