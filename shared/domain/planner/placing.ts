import { present } from '@shared/errors';
import { waysByPriority, type Wanted } from './candidates';
import { preferredDays } from './choice';
import type { PlanFrame } from './frame';
import { type WeekPlaces, weekPlaces } from './places';
import { type Rooms, roomsFor } from './rooms';
import { type PlannerSettings, SLOTS, type Slot } from './settings';
import { beginnings } from './times';
import type { Way } from './ways';
import type { Openings } from './windows';

/** A client that found its place. */
export interface Placed {
  readonly client: Wanted;
  readonly way: Way;
  /** Index of the day. */
  readonly day: number;
  /** Minute of the day, for people with windows. */
  readonly start: number | null;
  /** Index of the place. */
  readonly place: number;
}

export interface Placing {
  /** The highest priority first. */
  readonly placed: readonly Placed[];
  readonly places: WeekPlaces;
  /** Indices of the full places that keep out a way that was not let in. */
  blocking(way: Way): readonly number[];
}

/**
 * Lets clients in by priority and then gives each its best day that leaves a day to all others, again by priority: who is in
 * does not depend on days, and nobody loses a place for somebody else's better day.
 */
export function placeClients(
  wanted: readonly Wanted[],
  frame: PlanFrame,
  openings: Openings,
  minutes: PlannerSettings['minutes'],
): Placing {
  const places = weekPlaces(frame, openings);
  const ordered = waysByPriority(wanted);
  const { groups, groupOf } = groupWays(ordered, places);
  const rooms = roomsFor(places.all, groups);
  const inside = new Map<Wanted, Way>();
  const outside = new Set<number>();
  for (const way of ordered) {
    if (inside.has(way.client)) continue;
    const group = groupOf(way);
    if (rooms.admit(group)) inside.set(way.client, way);
    else outside.add(group);
  }
  // Asked before anybody gets a day for good, because then nobody can be moved any more.
  const blocked = new Map(Array.from(outside, (group) => [group, rooms.blocking(group)]));
  return {
    placed: withTimes(settleAll(inside, frame, places, rooms, groups, groupOf), places, openings, minutes),
    places,
    blocking: (way) => blocked.get(groupOf(way)) ?? [],
  };
}

interface Groups {
  readonly groups: readonly (readonly number[])[];
  readonly groupOf: (way: Way) => number;
}

/** Ways that may take the same places: few, however many clients there are. */
function groupWays(ordered: readonly Way[], places: WeekPlaces): Groups {
  const indexOf = new Map<number, number>();
  const groups: number[][] = [];
  for (const way of ordered) {
    const key = groupKey(way);
    if (!indexOf.has(key)) indexOf.set(key, groups.push(places.of(way.slot, way.opening, way.days)) - 1);
  }
  return { groups, groupOf: (way) => present(indexOf.get(groupKey(way)), 'each way has a group') };
}

const groupKey = ({ slot, opening, days }: Way): number =>
  ((opening + 1) * SLOTS.length + SLOTS.indexOf(slot)) * 128 + days;

function settleAll(
  inside: ReadonlyMap<Wanted, Way>,
  frame: PlanFrame,
  places: WeekPlaces,
  rooms: Rooms,
  groups: Groups['groups'],
  groupOf: Groups['groupOf'],
): Omit<Placed, 'start'>[] {
  const counts: Record<Slot, number[]> = {
    calls: frame.of.calls.map(({ standing }) => standing),
    meetings: frame.of.meetings.map(({ standing }) => standing),
  };
  return Array.from(inside, ([client, way]) => {
    const load = (day: number) => (counts[way.slot][day] ?? 0) / (frame.of[way.slot][day]?.capacity || 1);
    const group = groupOf(way);
    const inDay = (day: number) => groups[group]?.filter((place) => places.all[place]?.day === day) ?? [];
    const settled = preferredDays(way, frame.days, load)
      .flatMap(inDay)
      .find((place) => rooms.settle(group, place));
    const place = present(settled, 'everybody who was let in keeps some place');
    const { day } = present(places.all[place], 'a settled place is one of the places');
    counts[way.slot][day] = (counts[way.slot][day] ?? 0) + 1;
    return { client, way, day, place };
  });
}

/** Who has windows gets a beginning in them. */
function withTimes(
  settled: readonly Omit<Placed, 'start'>[],
  places: WeekPlaces,
  openings: Openings,
  minutes: PlannerSettings['minutes'],
): Placed[] {
  const timed = settled.filter(({ place }) => places.all[place]?.starts !== null);
  const starts = beginnings(
    timed.map(({ way, day, place }) => ({ slot: way.slot, day, place, opening: way.opening })),
    places,
    openings,
    minutes,
  );
  const startOf = new Map(timed.map((each, index) => [each, starts[index] ?? null]));
  return settled.map((each) => ({ ...each, start: startOf.get(each) ?? null }));
}
