import { channelOf, isLive, type Refusal, refusalOf, tooOftenCode } from '@shared/domain/permission';
import { type Day, toEpochDay } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { PlanFrame } from './frame';
import { type Notes, notesOf, openDays, withNote } from './notes';
import { NO_DEADLINE, type Ranked } from './priority';
import type { Candidate, Reason } from './request';
import { type PlannerSettings, type Slot, slotOf } from './settings';
import type { Openings } from './windows';

/** A way to serve a client: one reason by one kind of contact on some of the days. */
export interface Way extends Ranked {
  readonly kind: ActivityKind;
  readonly slot: Slot;
  /** Index in the openings; -1: at any time. */
  readonly opening: number;
  /** Bit per day. */
  readonly days: number;
  /** Beyond a hard deadline, because it has passed or nothing before it is possible or free. */
  readonly isLate: boolean;
  readonly notes: Notes;
}

/** What became of one reason: ways in the order to be tried, or why there is none. */
export interface ReasonWays extends Ranked {
  readonly ways: readonly Way[];
  readonly refusal: Refusal | null;
  readonly notes: Notes;
}

export interface WayFinder {
  readonly find: (candidate: Candidate, reason: Reason) => ReasonWays;
}

/** Finds ways within one week. A hard reason has two: in time, and if that does not go, on any day. */
export function wayFinder(frame: PlanFrame, openings: Openings, settings: PlannerSettings): WayFinder {
  const base: Record<Slot, Notes> = {
    calls: notesOf(frame.of.calls.map(({ obstacle }) => obstacle)),
    meetings: notesOf(frame.of.meetings.map(({ obstacle }) => obstacle)),
  };
  const epochDay = epochDays();
  const last = frame.days.at(-1) ?? '';

  function find(candidate: Candidate, reason: Reason): ReasonWays {
    const day = reason.day;
    const isHard = reason.hard && day !== null && day <= last;
    const deadline = isHard ? epochDay(day) : NO_DEADLINE;
    const { kind, refusal } = kindFor(candidate, reason, settings);
    const slot = slotOf(kind);
    const notes = dayNotes(candidate, reason, kind, base[slot]);
    const days = refusal === null ? openDays(notes.notes) : 0;
    const shared = { candidate, reason, deadline, kind, slot, opening: notes.opening, notes: notes.notes };
    const ways: Way[] = [];
    if (isHard) {
      const inTime = days & daysUntil(day, frame.days);
      if (inTime !== 0) ways.push({ ...shared, days: inTime, isLate: false });
      if (days !== inTime) ways.push({ ...shared, days, isLate: true });
    } else if (days !== 0) ways.push({ ...shared, days, isLate: false });
    return { candidate, reason, deadline, ways, refusal, notes: notes.notes };
  }

  /** The obstacles of the week, and on the days that are left those of the client and of the reason. */
  function dayNotes(
    { reach, frequency, contacts }: Candidate,
    { from, until, ignoresGap }: Reason,
    kind: ActivityKind,
    week: Notes,
  ): { readonly notes: Notes; readonly opening: number } {
    const opening = isLive(channelOf(kind)) ? openings.of(reach.hours, slotOf(kind)) : -1;
    const open = openings.all[opening]?.days ?? ANY_DAY;
    const isLimited = !ignoresGap && contacts.length > 0;
    const others = isLimited ? contacts.map(epochDay) : [];
    let notes = week;
    for (let index = 0; index < frame.days.length; index += 1) {
      if (((week >> (index * 4)) & 15) !== 0) continue;
      const day = frame.days[index] ?? '';
      if (from !== null && day < from) notes = withNote(notes, index, 'before');
      else if (until !== null && day > until) notes = withNote(notes, index, 'after');
      else if (((open >> index) & 1) === 0) notes = withNote(notes, index, 'window-closed');
      else if (isLimited) {
        const often = tooOftenCode(frame.epochDays[index] ?? 0, others, frequency);
        if (often) notes = withNote(notes, index, often);
      }
    }
    return { notes, opening };
  }

  return { find };
}

const ANY_DAY = 0x7f;

/** The first kind that the person can be reached by; with none, the refusal of the best kind. */
function kindFor(
  { reach }: Candidate,
  { kinds }: Reason,
  { minutes }: PlannerSettings,
): { readonly kind: ActivityKind; readonly refusal: Refusal | null } {
  let first: Refusal | null = null;
  for (const kind of kinds) {
    const refusal = refusalOf(channelOf(kind), reach, minutes[slotOf(kind)]);
    if (refusal === null) return { kind, refusal };
    first ??= refusal;
  }
  return { kind: kinds[0] ?? 'call', refusal: first };
}

/** Bit per day that is not later than `day`. */
const daysUntil = (day: Day, days: readonly Day[]): number =>
  days.reduce((mask, each, index) => (each <= day ? mask | (1 << index) : mask), 0);

/** Days repeat among many clients, and reading a text costs more than looking it up. */
function epochDays(): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const counted = toEpochDay(day);
    known.set(day, counted);
    return counted;
  };
}
