import type { PlannerChoices } from '@shared/domain/planner/schema';
import { SLOTS, type Slot } from '@shared/domain/planner';
import { minutesOf, type Time, type Weekday } from '@shared/domain/time';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export interface UsualDay {
  readonly weekday: Weekday;
  readonly works: boolean;
  /** Null: calls and meetings; else the only kind of this day. */
  readonly only: Slot | null;
  /** How many of each a plan puts there. */
  readonly takes: Readonly<Record<Slot, number>>;
  /** How long all of them take. */
  readonly minutes: number;
}

export interface UsualWeek {
  readonly days: readonly UsualDay[];
  readonly sum: Readonly<Record<Slot, number>>;
  /** From beginning to end of a working day. */
  readonly workMinutes: number;
}

interface Works {
  readonly workingDays: readonly number[];
  readonly workStart: Time;
  readonly workEnd: Time;
}

/** What a week without holidays takes by these choices: the same turns as `shared/domain/planner/frame` takes. */
export function usualWeek(planner: PlannerChoices, { workingDays, workStart, workEnd }: Works): UsualWeek {
  const working = WEEKDAYS.filter((weekday) => workingDays.includes(weekday));
  const days = WEEKDAYS.map((weekday): UsualDay => {
    const turn = working.indexOf(weekday);
    const only = turn < 0 ? null : kindOf(turn, planner.alternation);
    const of = (slot: Slot): number =>
      turn < 0 || (only !== null && only !== slot) ? 0 : planner.capacity[weekday][slot];
    const takes = { calls: of('calls'), meetings: of('meetings') };
    const minutes = SLOTS.reduce((sum, slot) => sum + takes[slot] * planner.minutes[slot], 0);
    return { weekday, works: turn >= 0, only, takes, minutes };
  });
  const all = (slot: Slot): number => days.reduce((sum, { takes }) => sum + takes[slot], 0);
  const workMinutes = Math.max(0, minutesOf(workEnd) - minutesOf(workStart));
  return { days, sum: { calls: all('calls'), meetings: all('meetings') }, workMinutes };
}

function kindOf(turn: number, alternation: PlannerChoices['alternation']): Slot | null {
  if (alternation === 'none') return null;
  const isFirst = turn % 2 === 0;
  return isFirst === (alternation === 'calls-first') ? 'calls' : 'meetings';
}
