import { type Day, fromEpochDay, toEpochDay } from '@shared/domain/time';

/** Not too often, across all reasons and deals of one client (`product.md` §4). */
export interface Frequency {
  /** Days that must lie between two contacts: 3 allows Monday and Thursday. 0 and 1 allow the next day, 0 the same day too. */
  readonly minimumGap: number;
  /** At most so many contacts within any so many days in a row; null: no cap. */
  readonly cap: { readonly contacts: number; readonly days: number } | null;
}

export const NO_LIMIT: Frequency = { minimumGap: 0, cap: null };

export type TooOften =
  | { readonly code: 'gap'; readonly contact: Day; readonly days: number; readonly minimumGap: number }
  | { readonly code: 'cap'; readonly contacts: number; readonly days: number };

/**
 * Why one more contact on `day` would be too often; null when it would not. `contacts` are the days of all other contacts of
 * the client, held and planned, in any order; attempts that nobody answered bother nobody and do not belong there.
 */
export function tooOften(day: Day, contacts: readonly Day[], frequency: Frequency): TooOften | null {
  const own = toEpochDay(day);
  const others = contacts.map(toEpochDay);
  const nearest = nearestWithin(own, others, frequency.minimumGap);
  if (nearest !== null) {
    const { minimumGap } = frequency;
    return { code: 'gap', contact: fromEpochDay(nearest), days: Math.abs(nearest - own), minimumGap };
  }
  const { cap } = frequency;
  return cap !== null && isBeyondCap(own, others, cap) ? { code: 'cap', ...cap } : null;
}

/** The same for days counted since 1970-01-01, where many thousand are asked at once; only the code. */
export function tooOftenCode(
  own: number,
  others: readonly number[],
  { minimumGap, cap }: Frequency,
): TooOften['code'] | null {
  if (nearestWithin(own, others, minimumGap) !== null) return 'gap';
  return cap !== null && isBeyondCap(own, others, cap) ? 'cap' : null;
}

/** The nearest of the others that is less than `gap` days away, the earlier of two; null without one. */
function nearestWithin(own: number, others: readonly number[], gap: number): number | null {
  let nearest: number | null = null;
  let distance = gap;
  for (const other of others) {
    const away = Math.abs(other - own);
    if (away < distance || (nearest !== null && away === distance && other < nearest)) {
      nearest = other;
      distance = away;
    }
  }
  return nearest;
}

/** Whether `own` and some `cap.contacts` others lie within `cap.days` days in a row. */
function isBeyondCap(own: number, others: readonly number[], cap: NonNullable<Frequency['cap']>): boolean {
  const near = others.filter((each) => Math.abs(each - own) < cap.days).sort((a, b) => a - b);
  for (let first = 0; first + cap.contacts <= near.length; first += 1) {
    const from = Math.min(own, near[first] ?? own);
    const to = Math.max(own, near[first + cap.contacts - 1] ?? own);
    if (to - from < cap.days) return true;
  }
  return false;
}
