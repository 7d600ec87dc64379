import {
  type ClockAhead,
  clockAhead,
  type ContactHours,
  type DaySpan,
  openStarts,
} from '@shared/domain/permission';
import { minutesOf, type Weekday } from '@shared/domain/time';
import type { PlanFrame } from './frame';
import type { PlannerSettings, Slot } from './settings';

/** When some people can be reached live: the free beginnings of each day that lie in their windows. */
export interface Opening {
  readonly slot: Slot;
  /** As they are read: courteous ones for somebody in another zone without windows. */
  readonly hours: ContactHours;
  /** The same for the same windows in any order. */
  readonly text: string;
  /** Per day of the frame. */
  readonly starts: readonly (readonly number[])[];
  /** Bit per day with at least one beginning. */
  readonly days: number;
}

export interface Openings {
  /** Index of the opening of these hours; -1: at any time that is free. */
  of(hours: ContactHours | null, slot: Slot): number;
  readonly all: readonly Opening[];
}

/** Reads windows once per different hours, however many people share them. */
export function openingsOf(frame: PlanFrame, settings: PlannerSettings): Openings {
  const all: Opening[] = [];
  const clocks = clockBook();
  const byText = new Map<string, number>();
  const byHours = new Map<ContactHours, [number | undefined, number | undefined]>();

  function find(hours: ContactHours, slot: Slot): number {
    const polite = politeHours(hours, settings);
    if (polite.windows === null) return -1;
    const text = `${slot} ${textOf(polite)}`;
    const known = byText.get(text);
    if (known !== undefined) return known;
    const opening = openingOf(polite, text, slot, frame, settings, clocks);
    const isAlways = frame.of[slot].every(
      (day, index) => opening.starts[index]?.length === day.starts.length,
    );
    const index = isAlways ? -1 : all.push(opening) - 1;
    byText.set(text, index);
    return index;
  }

  return {
    all,
    of(hours, slot) {
      if (hours === null) return -1;
      const known = byHours.get(hours) ?? [undefined, undefined];
      const place = slot === 'calls' ? 0 : 1;
      const found = known[place] ?? find(hours, slot);
      known[place] = found;
      byHours.set(hours, known);
      return found;
    },
  };
}

/** Somebody in another zone without windows is reached at courteous times on the own clock. */
export function politeHours(
  hours: ContactHours,
  { zone, courteous }: Pick<PlannerSettings, 'zone' | 'courteous'>,
): ContactHours {
  if (hours.windows !== null || courteous === null || hours.zone === zone) return hours;
  return { zone: hours.zone, windows: WEEKDAYS.map((weekday) => ({ weekday, ...courteous })) };
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The same text for the same windows in any order. */
const textOf = ({ zone, windows }: ContactHours): string =>
  [zone, ...(windows ?? []).map(({ weekday, from, to }) => `${weekday} ${from}-${to}`).sort()].join(' ');

function openingOf(
  hours: ContactHours,
  text: string,
  slot: Slot,
  frame: PlanFrame,
  { zone, workStart, workEnd, minutes }: PlannerSettings,
  clocks: ReturnType<typeof clockBook>,
): Opening {
  const step = Math.max(1, Math.floor(minutes[slot]));
  const span = { zone, from: minutesOf(workStart), to: minutesOf(workEnd) };
  let days = 0;
  const starts = frame.days.map((day, index) => {
    const free = new Set(frame.of[slot][index]?.starts);
    if (free.size === 0) return [];
    const on = { ...span, day };
    const ahead = clocks(hours.zone, on);
    const open = openStarts(hours, on, step, step, ahead).filter((start) => free.has(start));
    // What was fitted in for some windows lies beside the grid.
    for (const start of frame.of[slot][index]?.fitted ?? []) {
      const alone = { ...on, from: start, to: start + step };
      if (openStarts(hours, alone, step, step, ahead).length > 0) open.push(start);
    }
    open.sort((a, b) => a - b);
    if (open.length > 0) days |= 1 << index;
    return open;
  });
  return { slot, hours, text, starts, days };
}

/** Compares each zone with the user's once a day, however many people live in it. */
export function clockBook(): (zone: string, span: DaySpan) => ClockAhead {
  const known = new Map<string, ClockAhead>();
  return (zone, span) => {
    const key = `${span.day} ${zone}`;
    const found = known.get(key) ?? clockAhead(zone, span);
    known.set(key, found);
    return found;
  };
}
