import { present } from '@shared/errors';
import type { WeekPlaces } from './places';
import type { Slot } from './settings';
import type { Openings } from './windows';

/** Somebody with windows who has a place. */
export interface Timed {
  readonly slot: Slot;
  /** Index of the day. */
  readonly day: number;
  /** Index of the place, which lies in the opening. */
  readonly place: number;
  readonly opening: number;
}

type Minutes = Readonly<Record<Slot, number>>;

/**
 * A beginning for each, in minutes of the day; within a place the earlier for who comes first. Nobody can be met and called at once:
 * meetings, of which there are few, go where they leave the calls most, and calls keep off the meetings as far as their windows allow.
 */
export function beginnings(
  all: readonly Timed[],
  places: WeekPlaces,
  openings: Openings,
  minutes: Minutes,
): number[] {
  const found = inPlaces(all, places);
  const free = (index: number): readonly number[] => {
    const { slot, day, opening } = present(all[index], 'asked for one of the list');
    const taken = new Set(
      all.flatMap((each, at) =>
        at !== index && each.day === day && each.slot === slot ? [found[at] ?? 0] : [],
      ),
    );
    return (openings.all[opening]?.starts[day] ?? []).filter((start) => !taken.has(start));
  };
  const on = (day: number, slot: Slot): number[] =>
    all.flatMap((each, index) => (each.day === day && each.slot === slot ? [index] : []));
  const days = new Set(all.filter(({ slot }) => slot === 'meetings').map(({ day }) => day));
  for (const day of days) {
    const [calls, meetings] = [on(day, 'calls'), on(day, 'meetings')];
    const startsOf = (index: number) => openings.all[all[index]?.opening ?? -1]?.starts[day] ?? [];
    const openingsOf = new Set(calls.map((call) => all[call]?.opening));
    /** How many calls find no beginning beside meetings that begin then. */
    const harm = (begin: readonly number[]): number => {
      let without = 0;
      for (const opening of openingsOf) {
        const asking = calls.filter((call) => all[call]?.opening === opening);
        const left = startsOf(asking[0] ?? -1).filter((start) => isBeside(start, begin, minutes));
        without += Math.max(0, asking.length - left.length);
      }
      return without;
    };
    for (const meeting of meetings) {
      const others = meetings.filter((each) => each !== meeting).map((each) => found[each] ?? 0);
      found[meeting] = best(free(meeting), (start) => harm([...others, start]));
    }
    const begin = meetings.map((each) => found[each] ?? 0);
    for (const call of calls) {
      if (isBeside(found[call] ?? 0, begin, minutes)) continue;
      found[call] = best(free(call), (start) => (isBeside(start, begin, minutes) ? 0 : 1));
    }
  }
  return found;
}

/** One after the other, each a beginning of its own. */
function inPlaces(all: readonly Timed[], places: WeekPlaces): number[] {
  const taken = new Map<number, number>();
  return all.map(({ place }) => {
    const index = taken.get(place) ?? 0;
    taken.set(place, index + 1);
    return present(places.all[place]?.starts?.[index], 'a place holds no more than it has beginnings');
  });
}

const isBeside = (call: number, meetings: readonly number[], minutes: Minutes): boolean =>
  meetings.every((start) => call + minutes.calls <= start || start + minutes.meetings <= call);

/** The one that does the least harm, the earliest of several. */
function best(starts: readonly number[], harm: (start: number) => number): number {
  let least = Number.POSITIVE_INFINITY;
  let found: number | null = null;
  for (const start of starts) {
    const own = harm(start);
    if (own < least) [least, found] = [own, start];
  }
  return present(found, 'the beginning that it has is one of them');
}
