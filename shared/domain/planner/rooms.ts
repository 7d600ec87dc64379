/**
 * Room for contacts: places with a capacity, of which some lie within another (a window of a day within that day). Contacts
 * that may take the same places form a group. Who is in is a flow from groups through places; a group gets one more in when
 * the flow can be made one larger, if need be by moving others to their other places, never by putting one out (augmenting paths, as in
 * Kuhn's matching and Ford–Fulkerson's flow). The sets that fit form a matroid (a gammoid), so letting contacts in by priority
 * gives the set in which nobody left out fits without dropping one of a higher priority (`product.md` §5; Edmonds 1971).
 */
export interface Place {
  readonly capacity: number;
  /** Index of the place it lies in, which has no other around it; null for a whole day. */
  readonly within: number | null;
}

export interface Rooms {
  /** Lets one more of the group in if all who are in keep some place. Once false, it is false for that group for ever. */
  admit(group: number): boolean;
  /** Gives one who is in `place` for good if all others keep some place; else nothing changes. */
  settle(group: number, place: number): boolean;
  /** The places that would have to be given up for one more of a group that was not let in: all of them are full. */
  blocking(group: number): number[];
}

/** Rooms for groups given by the indices of the places they may take, best first. */
export function roomsFor(places: readonly Place[], groups: readonly (readonly number[])[]): Rooms {
  const count = places.length;
  const start = count + groups.length;
  const capacity = Int32Array.from(places, (place) => place.capacity);
  const within = Int32Array.from(places, (place) => place.within ?? -1);
  /** How many stand in a place; in a day with those in the windows that lie within it. */
  const used = new Int32Array(count);
  const held = places.map(() => new Map<number, number>());
  const inner: number[][] = places.map(() => []);
  places.forEach((place, index) => {
    if (place.within !== null) inner[place.within]?.push(index);
  });
  const closed = new Uint8Array(groups.length);

  const seen = new Uint32Array(start);
  const previous = new Int32Array(start);
  const queue = new Int32Array(start);
  let round = 0;
  let length = 0;
  const see = (vertex: number, from: number): void => {
    if (seen[vertex] === round) return;
    seen[vertex] = round;
    previous[vertex] = from;
    queue[length] = vertex;
    length += 1;
  };

  /** Looks for a day with room that can be reached from the first places; -1 when there is none. */
  function search(first: readonly number[]): number {
    round += 1;
    length = 0;
    for (const place of first) see(place, start);
    for (let head = 0; head < length; head += 1) {
      const vertex = queue[head] as number;
      if (vertex >= count) {
        for (const place of groups[vertex - count] ?? []) see(place, vertex);
        continue;
      }
      const isFree = (used[vertex] as number) < (capacity[vertex] as number);
      const around = within[vertex] as number;
      if (around === -1 && isFree) return vertex;
      if (around !== -1 && isFree) see(around, vertex);
      for (const group of held[vertex]?.keys() ?? []) see(count + group, vertex);
      for (const place of inner[vertex] ?? []) if ((used[place] as number) > 0) see(place, vertex);
    }
    return -1;
  }

  /** Walks back from the day that was found and moves everybody on the way by one step. */
  function augment(end: number, group: number): void {
    for (let vertex = end; ; ) {
      const from = previous[vertex] as number;
      if (from === start) {
        hold(group, vertex, 1);
        return;
      }
      if (from >= count) hold(from - count, vertex, 1);
      else if (vertex >= count) hold(vertex - count, from, -1);
      // Through a window into its day, or out of the day by its window.
      else if (within[from] === vertex) pass(from, vertex, 1);
      else pass(vertex, from, -1);
      vertex = from;
    }
  }

  function hold(group: number, place: number, change: number): void {
    const there = held[place] as Map<number, number>;
    const now = (there.get(group) ?? 0) + change;
    if (now === 0) there.delete(group);
    else there.set(group, now);
    if (within[place] === -1) used[place] = (used[place] as number) + change;
  }

  function pass(inside: number, around: number, change: number): void {
    used[inside] = (used[inside] as number) + change;
    used[around] = (used[around] as number) + change;
  }

  function put(group: number, place: number, change: number): void {
    hold(group, place, change);
    const around = within[place] as number;
    if (around !== -1) pass(place, around, change);
  }

  function admit(group: number): boolean {
    if (closed[group] === 1) return false;
    const end = search(groups[group] ?? []);
    if (end === -1) closed[group] = 1;
    else augment(end, group);
    return end !== -1;
  }

  function settle(group: number, place: number): boolean {
    if (!held[place]?.has(group)) {
      if (capacity[place] === 0) return false;
      const other = (groups[group] ?? []).find((each) => held[each]?.has(group));
      if (other === undefined) return false;
      put(group, other, -1);
      const end = search([place]);
      if (end === -1) {
        put(group, other, 1);
        return false;
      }
      augment(end, group);
    }
    put(group, place, -1);
    for (let each = place; each !== -1; each = within[each] as number)
      capacity[each] = (capacity[each] as number) - 1;
    return true;
  }

  function blocking(group: number): number[] {
    search(groups[group] ?? []);
    return Array.from(queue.subarray(0, length)).filter((vertex) => vertex < count);
  }

  return { admit, settle, blocking };
}
