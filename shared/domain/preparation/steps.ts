import { addWorkingDays, type Day, isDay, type WorkingCalendar } from '@shared/domain/time';
import { type DealStatus, type SignOff, STAGES, type Stage } from '@shared/domain/words';

/** A preparation step, as far as the rules look at it. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Working days from the event's day, negative before it; null: its day is set by hand only. */
  readonly offset: number | null;
  readonly dueDay: Day | null;
  readonly dueBy: 'rule' | 'hand';
  readonly signOff: SignOff;
  readonly doneDay: Day | null;
}

/**
 * The day on which a step is due: so many working days before (or after) the event; on the event's own day for 0, also
 * when that is a day off. Null while there is no event day, or when the calendar has no such day.
 */
export function dueDayOfStep(offset: number, eventDay: Day | null, calendar: WorkingCalendar): Day | null {
  if (eventDay === null || offset === 0) return eventDay;
  try {
    const day = addWorkingDays(eventDay, offset, calendar);
    return isDay(day) && day >= FIRST_DAY && day <= LAST_DAY ? day : null;
  } catch (thrown) {
    // A calendar without working days, or a day outside the years of the calendar.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** The days of this planner (`zDay`). */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

/** Where a step stands today. */
export type StepState =
  | 'done'
  /** Its day has passed. */
  | 'late'
  | 'today'
  | 'open'
  /** There is no event day yet. */
  | 'no-day';

export function stepState({ doneDay, dueDay }: Pick<Step, 'doneDay' | 'dueDay'>, today: Day): StepState {
  if (doneDay !== null) return 'done';
  if (dueDay === null) return 'no-day';
  if (dueDay === today) return 'today';
  return dueDay < today ? 'late' : 'open';
}

export interface Progress {
  readonly done: number;
  readonly count: number;
  readonly late: number;
  /** Steps that the client was asked to sign off and has not answered. */
  readonly asked: number;
}

export function progressOf(
  steps: readonly Pick<Step, 'doneDay' | 'dueDay' | 'signOff'>[],
  today: Day,
): Progress {
  const count = (test: (step: (typeof steps)[number]) => boolean): number => steps.filter(test).length;
  return {
    count: steps.length,
    done: count(({ doneDay }) => doneDay !== null),
    late: count((step) => stepState(step, today) === 'late'),
    asked: count(({ signOff }) => signOff === 'asked'),
  };
}

/** Whether the deal's screen shows the preparation: there are steps, or it is time to plan them. */
export const showsPreparation = (
  { stage, status }: { readonly stage: Stage; readonly status: DealStatus },
  steps: number,
): boolean =>
  steps > 0 || ((status === 'open' || status === 'paused') && (stage === 'payment' || stage === 'event'));

/** Whether a deal has come as far as its event. */
export const hasReachedEvent = (stage: Stage): boolean => STAGES.indexOf(stage) >= STAGES.indexOf('event');
