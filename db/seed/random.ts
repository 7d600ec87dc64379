import { type Id, uuidv7 } from '@shared/domain/id';
import { type Day, toEpochDay } from '@shared/domain/time';

/** A repeatable source of chance: the same seed gives the same demo data on every machine. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in about `part` (0…1) of all cases. */
  chance(part: number): boolean;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** A new id made on `day`; the ids of one day grow in the order in which they are asked for. */
  idOn(day: Day): Id;
}

export function createChance(seed: number): Chance {
  const next = mulberry32(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  let made = 0;
  const bytes = new Uint8Array(10);
  return {
    between,
    chance: (part) => next() < part,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[between(0, list.length - 1)] as T;
    },
    idOn: (day) => {
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = between(0, 255);
      made += 1;
      return uuidv7(toEpochDay(day) * MS_A_DAY + (made % MS_A_DAY), bytes);
    },
  };
}

const MS_A_DAY = 86_400_000;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for demo data. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
