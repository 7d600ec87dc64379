import type { PlanFrame } from './frame';
import type { Place } from './rooms';
import { SLOTS, type Slot } from './settings';
import type { Openings } from './windows';

/** A place of the week: a whole day for one kind of contact, or beginnings of a day that lie in the same people's windows. */
export interface WeekPlace extends Place {
  readonly slot: Slot;
  /** Index of the day. */
  readonly day: number;
  /** Minutes of the day; null for a whole day. */
  readonly starts: readonly number[] | null;
}

export interface WeekPlaces {
  readonly all: readonly WeekPlace[];
  /** Indices of the places for an opening (-1: any time) on the days of the mask, by day and time. */
  of(slot: Slot, opening: number, days: number): number[];
}

/**
 * Days first, then the windows. Beginnings in exactly the same windows are one place, so a week has few places even with many
 * windows, and each beginning is given to one contact only.
 */
export function weekPlaces(frame: PlanFrame, openings: Openings): WeekPlaces {
  const all: WeekPlace[] = [];
  for (const slot of SLOTS) {
    frame.of[slot].forEach(({ room }, day) => {
      all.push({ slot, day, capacity: room, within: null, starts: null });
    });
  }
  const days = frame.days.length;
  const placesOf: number[][] = openings.all.map(() => []);
  for (const [index, { slot, day }] of all.slice().entries()) {
    for (const [text, starts] of sharedStarts(slot, day, frame, openings)) {
      const place = all.push({ slot, day, capacity: starts.length, within: index, starts }) - 1;
      for (const opening of text.split(',')) placesOf[Number(opening)]?.push(place);
    }
  }
  const byTime = (a: number, b: number): number => {
    const [left, right] = [all[a], all[b]];
    return (left?.day ?? 0) - (right?.day ?? 0) || (left?.starts?.[0] ?? 0) - (right?.starts?.[0] ?? 0);
  };
  for (const list of placesOf) list.sort(byTime);
  const isIn = (mask: number) => (place: number) => ((mask >> (all[place]?.day ?? 0)) & 1) === 1;
  return {
    all,
    of(slot, opening, mask) {
      const whole = Array.from({ length: days }, (_, day) => SLOTS.indexOf(slot) * days + day);
      return (opening === -1 ? whole : (placesOf[opening] ?? [])).filter(isIn(mask));
    },
  };
}

/** The beginnings of a day by the openings they belong to, written `3,17`; without those that nobody has asked for. */
function sharedStarts(slot: Slot, day: number, frame: PlanFrame, openings: Openings): Map<string, number[]> {
  const open = new Map<number, number[]>();
  openings.all.forEach((opening, index) => {
    if (opening.slot !== slot) return;
    for (const start of opening.starts[day] ?? []) {
      const list = open.get(start);
      if (list) list.push(index);
      else open.set(start, [index]);
    }
  });
  const shared = new Map<string, number[]>();
  for (const start of frame.of[slot][day]?.starts ?? []) {
    const text = open.get(start)?.join(',');
    if (text === undefined) continue;
    const list = shared.get(text);
    if (list) list.push(start);
    else shared.set(text, [start]);
  }
  return shared;
}
