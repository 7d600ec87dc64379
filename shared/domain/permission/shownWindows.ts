import {
  addDays,
  type Day,
  MINUTES_OF_DAY,
  minutesAhead,
  minutesOf,
  type Time,
  timeAt,
  type Weekday,
  weekday,
  type Zone,
} from '@shared/domain/time';
import type { ContactWindow } from './windows';

/** The same span on several weekdays: "Mon–Wed 09:00–11:00". */
export interface WindowGroup {
  /** In the order of the week, Monday first. */
  readonly weekdays: readonly Weekday[];
  readonly from: Time;
  readonly to: Time;
}

/** Windows in the order of the week; those of one day that touch or overlap are one, so that a contact may lie across both. */
export function tidyWindows(windows: readonly ContactWindow[]): ContactWindow[] {
  const tidy: ContactWindow[] = [];
  for (const next of [...windows].sort(inWeek)) {
    const last = tidy.at(-1);
    if (!last || last.weekday !== next.weekday || endOf(last) < minutesOf(next.from)) tidy.push(next);
    else if (endOf(next) > endOf(last)) tidy[tidy.length - 1] = { ...last, to: next.to };
  }
  return tidy;
}

/** Weekdays with the same span together, by the first of them. */
export function groupWindows(windows: readonly ContactWindow[]): WindowGroup[] {
  const groups = new Map<string, { weekdays: Weekday[]; from: Time; to: Time }>();
  for (const { weekday, from, to } of [...windows].sort(inWeek)) {
    const group = groups.get(`${from}-${to}`);
    if (!group) groups.set(`${from}-${to}`, { weekdays: [weekday], from, to });
    else if (!group.weekdays.includes(weekday)) group.weekdays.push(weekday);
  }
  return [...groups.values()];
}

/** The windows that the groups stand for. */
export const windowsOf = (groups: readonly WindowGroup[]): ContactWindow[] =>
  tidyWindows(groups.flatMap(({ weekdays, from, to }) => weekdays.map((weekday) => ({ weekday, from, to }))));

/**
 * The windows of a person on the user's clock, in the seven days from `today` on; the days near a change of the clocks may
 * differ from those after it. A window that begins on one day of the user may end on the next (`to` earlier than `from`).
 */
export function windowsOnClock(
  windows: readonly ContactWindow[],
  { theirs, own, today }: { readonly theirs: Zone; readonly own: Zone; readonly today: Day },
): ContactWindow[] {
  return windows.map((open) => {
    const day = addDays(today, (open.weekday - weekday(today) + 7) % 7);
    const from = minutesOf(open.from) + minutesAhead(day, open.from, theirs, own);
    const length = endOf(open) - minutesOf(open.from);
    const days = Math.floor(from / MINUTES_OF_DAY);
    return {
      weekday: (((((open.weekday - 1 + days) % 7) + 7) % 7) + 1) as Weekday,
      from: timeAt(from - days * MINUTES_OF_DAY),
      to: timeAt((((from + length) % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY),
    };
  });
}

/** Whether two clocks show the same all through the week from `today` on. */
export const showTheSame = (one: Zone, other: Zone, today: Day): boolean =>
  one === other ||
  [0, 1, 2, 3, 4, 5, 6, 7].every((away) => minutesAhead(addDays(today, away), '12:00', one, other) === 0);

const inWeek = (a: ContactWindow, b: ContactWindow): number =>
  a.weekday - b.weekday || minutesOf(a.from) - minutesOf(b.from) || endOf(a) - endOf(b);

const endOf = ({ to }: ContactWindow): number => minutesOf(to) || MINUTES_OF_DAY;
