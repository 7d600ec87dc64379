import {
  channelOf,
  contactVerdict,
  freeOn,
  isLive,
  nearestStart,
  type Objection,
  openStarts,
  refusalOf,
} from '@shared/domain/permission';
import { addDays, type Day, minutesOf, type Time, timeAt } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { NextStep, StepCircumstances } from './nextStep';

/** The first day from `first` on that nothing speaks against, with the time nearest to the wanted one. */
export function firstFitting(
  first: Day,
  wanted: Time | null,
  kind: ActivityKind,
  as: Pick<Extract<NextStep, { step: 'contact' }>, 'attempt' | 'every'>,
  around: StepCircumstances,
): NextStep {
  const shifted = new Set<Objection['code']>();
  const wish = { channel: channelOf(kind), time: null, minutes: around.minutes };
  for (let away = 0; away <= LONGEST_WAIT; away += 1) {
    const day = addDays(first, away);
    const { may, objections } = contactVerdict({ ...wish, day }, around.reach, around);
    if (may) {
      const time = timeNear(day, wanted, kind, around);
      return { step: 'contact', day, time, kind, ...as, shifted: [...shifted], objections };
    }
    for (const { code } of objections) if (code !== 'permission-unknown') shifted.add(code);
  }
  return stop('no-day', kind, around);
}

/**
 * The free beginning in a window that is nearest to the wanted time, in the first window without a wish. Where the person is there all day,
 * the wanted time unless an appointment lies there. A day without a free minute keeps the time: the conflict is seen in the calendar.
 */
function timeNear(day: Day, wanted: Time | null, kind: ActivityKind, around: StepCircumstances): Time | null {
  const { reach, zone, workStart, workEnd, minutes, busy } = around;
  const hours = reach.hours?.windows ? reach.hours : null;
  if (!isLive(channelOf(kind)) || (hours === null && wanted === null)) return wanted;
  const isFree = freeOn(busy, day, minutes);
  if (hours === null && wanted !== null && isFree(minutesOf(wanted))) return wanted;
  const span = { day, zone, from: minutesOf(workStart), to: minutesOf(workEnd) };
  const starts = openStarts(hours ?? { zone, windows: null }, span, minutes, Math.min(minutes, 5));
  const free = starts.filter(isFree);
  const target = wanted === null ? span.from : minutesOf(wanted);
  const nearest = nearestStart(free.length > 0 || hours === null ? free : starts, target);
  return nearest === undefined ? wanted : timeAt(nearest);
}

/** Nothing is proposed; another kind of contact where the person can be reached by one. */
export function stop(
  why: Extract<NextStep, { step: 'stop' }>['why'],
  kind: ActivityKind,
  { reach, minutes }: StepCircumstances,
): NextStep {
  const others = OTHER_KINDS.filter((each) => each !== kind);
  const instead = others.find((each) => refusalOf(channelOf(each), reach, minutes) === null) ?? null;
  return { step: 'stop', why, instead };
}

const OTHER_KINDS = ['call', 'message', 'email', 'letter'] as const satisfies readonly ActivityKind[];
/** In days; longer than any minimum gap and any row of days off that people have. */
const LONGEST_WAIT = 120;
