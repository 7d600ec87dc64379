import { channelOf, isLive, openStarts } from '@shared/domain/permission';
import { minutesOf } from '@shared/domain/time';
import type { PlanFrame, SlotDay } from './frame';
import { compareTexts } from '@shared/domain/order';
import type { Candidate } from './request';
import { type PlannerSettings, SLOTS, type Slot, slotOf } from './settings';
import { clockBook, type Opening, type Openings, openingsOf } from './windows';

/** A week and the windows of the people, which fit together. */
export interface Fitted {
  readonly frame: PlanFrame;
  readonly openings: Openings;
}

/**
 * Beginnings lie on a grid from the start of work on, one contact apart, and a window like "Tuesday 10:00–11:00" may lie between two of
 * them. Such a window gets a beginning of its own in place of those that it overlaps, where the day keeps its room and nobody else
 * loses the only one.
 */
export function fitted(
  frame: PlanFrame,
  candidates: readonly Candidate[],
  settings: PlannerSettings,
): Fitted {
  const openings = openingsOf(frame, settings);
  for (const { reach, reasons } of candidates) {
    if (reach.hours === null) continue;
    for (const { kinds } of reasons)
      for (const kind of kinds) if (isLive(channelOf(kind))) openings.of(reach.hours, slotOf(kind));
  }
  const changed = { calls: [...frame.of.calls], meetings: [...frame.of.meetings] };
  const clocks = clockBook();
  let isChanged = false;
  for (const slot of SLOTS) {
    const own = openings.all
      .filter((opening) => opening.slot === slot)
      .sort((a, b) => compareTexts(a.text, b.text));
    for (const [index, day] of frame.days.entries()) {
      for (const opening of own) {
        const before = changed[slot][index];
        if (!before || before.room === 0 || (opening.starts[index]?.length ?? 0) > 0) continue;
        const start = between(opening, day, before, slot, settings, clocks);
        const after = start === null ? null : withStart(before, start, settings.minutes[slot]);
        if (after === null || own.some((each) => losesAll(each.starts[index] ?? [], after))) continue;
        changed[slot][index] = after;
        isChanged = true;
      }
    }
  }
  if (!isChanged) return { frame, openings };
  const whole: PlanFrame = { ...frame, of: changed };
  return { frame: whole, openings: openingsOf(whole, settings) };
}

const losesAll = (starts: readonly number[], { starts: left }: SlotDay): boolean =>
  starts.length > 0 && !starts.some((start) => left.includes(start));

/** The earliest free beginning in a window, whatever the grid; null when the day has none. */
function between(
  { hours }: Opening,
  day: string,
  { isFree }: SlotDay,
  slot: Slot,
  { zone, workStart, workEnd, minutes }: PlannerSettings,
  clocks: ReturnType<typeof clockBook>,
): number | null {
  const span = { day, zone, from: minutesOf(workStart), to: minutesOf(workEnd) };
  const starts = openStarts(hours, span, minutes[slot], STEP, clocks(hours.zone, span));
  return starts.find(isFree) ?? null;
}

/** Windows begin and end at such minutes. */
const STEP = 5;

/** The day with this beginning in place of those that it overlaps; null when it would take less, or overlap another fitted one. */
function withStart(day: SlotDay, start: number, minutes: number): SlotDay | null {
  const isBeside = (each: number): boolean => each + minutes <= start || start + minutes <= each;
  const others = day.starts.filter(isBeside);
  const lost = day.starts.length - others.length - 1;
  const own = day.fitted ?? [];
  if (lost > day.spare || !own.every(isBeside)) return null;
  return {
    ...day,
    spare: day.spare - lost,
    starts: [...others, start].sort((a, b) => a - b),
    fitted: [...own, start],
  };
}
