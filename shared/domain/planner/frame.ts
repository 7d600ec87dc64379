import {
  type Day,
  daysOfWeek,
  instantToWall,
  isWorkingDay,
  minutesOf,
  toEpochDay,
  type Week,
  weekday,
} from '@shared/domain/time';
import type { DayObstacle, WeekObstacle } from './answer';
import type { PlanRequest, StandingLine } from './request';
import { SLOTS, type Slot, slotOf } from './settings';

/** One day for one kind of contact. */
export interface SlotDay {
  readonly obstacle: DayObstacle | null;
  /** As the settings say, 0 where nothing can be planned. */
  readonly capacity: number;
  /** Lines that stand already. */
  readonly standing: number;
  /** How many more it takes. */
  readonly room: number;
  /** Beginnings beyond these and beyond what stands without a time. */
  readonly spare: number;
  /** Free beginnings, in minutes of the day, one contact apart. */
  readonly starts: readonly number[];
  /** Those of them that lie beside the grid, see {@link file://./fit.ts}. */
  readonly fitted?: readonly number[];
  /** Whether a contact that begins at a minute of the day lies in what is left of the working hours, beside all appointments. */
  readonly isFree: (start: number) => boolean;
}

/** The week with what stands in it: asked once per plan, not once per client. */
export interface PlanFrame {
  /** Monday first. */
  readonly days: readonly Day[];
  readonly epochDays: readonly number[];
  readonly of: Readonly<Record<Slot, readonly SlotDay[]>>;
}

export type FrameRequest = Pick<PlanRequest, 'week' | 'today' | 'now' | 'settings' | 'calendar'>;

export function planFrame(request: FrameRequest, standing: readonly StandingLine[]): PlanFrame {
  const days = daysOfWeek(request.week);
  const workdays = days.filter((day) => isWorkingDay(day, request.calendar));
  const slotDays = (slot: Slot) =>
    days.map((day) => {
      const there = standing.filter((line) => line.day === day);
      return slotDay(slot, day, workdays.indexOf(day), request, there);
    });
  return {
    days,
    epochDays: days.map(toEpochDay),
    of: { calls: slotDays('calls'), meetings: slotDays('meetings') },
  };
}

/** How many calls and meetings each day of the week takes by the settings, whatever stands on it and whether it is over. */
export function capacityOf(
  week: Week,
  { capacity, alternation }: Pick<PlanRequest['settings'], 'capacity' | 'alternation'>,
  calendar: PlanRequest['calendar'],
): Record<Slot, number>[] {
  const days = daysOfWeek(week);
  const workdays = days.filter((day) => isWorkingDay(day, calendar));
  const of = (day: Day, slot: Slot): number => {
    const workday = workdays.indexOf(day);
    const isTaken = workday !== -1 && !isOtherKind(slot, workday, alternation);
    return isTaken ? Math.max(0, Math.floor(capacity[weekday(day)][slot])) : 0;
  };
  return days.map((day) => ({ calls: of(day, 'calls'), meetings: of(day, 'meetings') }));
}

/** Why the week takes nothing new; null when some day takes something. */
export function weekObstacle({ of }: PlanFrame): WeekObstacle {
  const obstacles = SLOTS.flatMap((slot) => of[slot].map(({ obstacle }) => obstacle));
  if (obstacles.includes(null)) return null;
  if (obstacles.every((each) => each === 'past')) return 'past';
  const without = (...some: DayObstacle[]) => obstacles.every((each) => each && some.includes(each));
  if (without('past', 'day-off')) return 'no-working-day';
  if (without('past', 'day-off', 'no-capacity', 'other-kind')) return 'no-capacity';
  return obstacles.includes('taken') ? 'taken' : 'no-time';
}

/** `workday`: which working day of the week it is, from 0; -1 for none. */
function slotDay(
  slot: Slot,
  day: Day,
  workday: number,
  request: FrameRequest,
  there: readonly StandingLine[],
): SlotDay {
  const { settings, today } = request;
  const own = there.filter((line) => slotOf(line.kind) === slot);
  const capacity = Math.max(0, Math.floor(settings.capacity[weekday(day)][slot]));
  const closed = (obstacle: DayObstacle, kept = 0): SlotDay => {
    return {
      obstacle,
      capacity: kept,
      standing: own.length,
      room: 0,
      spare: 0,
      starts: [],
      isFree: () => false,
    };
  };
  if (day < today) return closed('past');
  if (workday === -1) return closed('day-off');
  if (isOtherKind(slot, workday, settings.alternation)) return closed('other-kind');
  if (capacity === 0) return closed('no-capacity');
  const { starts, isFree } = freeStarts(slot, day, request, there);
  // Who stands there without a time needs one too.
  const untimed = own.filter(({ time }) => time === null).length;
  const room = Math.min(capacity - own.length, starts.length - untimed);
  if (room > 0)
    return {
      obstacle: null,
      capacity,
      standing: own.length,
      room,
      spare: starts.length - untimed - room,
      starts,
      isFree,
    };
  return closed(capacity <= own.length ? 'taken' : 'no-time', capacity);
}

const isOtherKind = (
  slot: Slot,
  workday: number,
  alternation: PlanRequest['settings']['alternation'],
): boolean => {
  if (alternation === 'none') return false;
  const first: Slot = alternation === 'calls-first' ? 'calls' : 'meetings';
  return (workday % 2 === 0) !== (slot === first);
};

/** Beginnings within working hours, after now, and beside the appointments that have a time. */
function freeStarts(
  slot: Slot,
  day: Day,
  { settings, today, now }: FrameRequest,
  there: readonly StandingLine[],
): Pick<SlotDay, 'starts' | 'isFree'> {
  const minutes = Math.max(1, Math.floor(settings.minutes[slot]));
  const wall = instantToWall(now, settings.zone);
  const earliest = day === today && wall.day === today ? minutesOf(wall.time) : 0;
  const busy = there.flatMap(({ time, minutes: own, kind }) =>
    time === null
      ? []
      : [{ from: minutesOf(time), to: minutesOf(time) + (own ?? settings.minutes[slotOf(kind)]) }],
  );
  const [begin, end] = [minutesOf(settings.workStart), minutesOf(settings.workEnd)];
  const isFree = (start: number): boolean =>
    start >= Math.max(begin, earliest) &&
    start + minutes <= end &&
    !busy.some(({ from, to }) => from < start + minutes && start < to);
  const starts: number[] = [];
  for (let start = begin; start + minutes <= end; start += minutes) if (isFree(start)) starts.push(start);
  return { starts, isFree };
}
