import type { PlanWeek as Plan } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { type ReactNode, useRef, useState } from 'react';
import { DayStrip } from './DayStrip';
import { PlanList, type ScrollToDay } from './PlanList';
import styles from './plan.module.css';
import type { Asked } from './asked';

interface PlanWeekProps {
  /** What the days hold. */
  readonly plan: Plan;
  readonly asked: Asked;
  /** Between the days and their lines: what the week came to and what can be done with it. */
  readonly bar: ReactNode;
  /** In place of the lines: what stands not in the plan, or that the week holds nothing; null: the lines. */
  readonly instead: ReactNode;
}

/** The days of the week in a strip that stays, and below it their lines. */
export function PlanWeek({ plan, asked, bar, instead }: PlanWeekProps) {
  const [target, setTarget] = useState<Day | null>(null);
  const scrollToDay = useRef<ScrollToDay>(() => undefined);
  return (
    <div className={styles.screen}>
      <DayStrip
        week={plan.week}
        days={plan.days}
        target={target}
        onTarget={setTarget}
        onChoose={(day) => scrollToDay.current(day)}
      />
      {bar}
      {instead ?? (
        <PlanList
          asked={asked}
          days={plan.days}
          start={plan.start}
          target={target}
          onTarget={setTarget}
          scrollToDay={scrollToDay}
        />
      )}
    </div>
  );
}
