import type { Frequency } from '@shared/domain/permission';
import type { Day } from '@shared/domain/time';

/** How often to be in contact with a client, in calendar days (`product.md` §3, rule 6). */
export interface Cadence {
  /** Between two contacts; at least 1. */
  readonly ideal: number;
  /** Beyond it the client is losing touch; at least the ideal. */
  readonly maximum: number;
  /** Not more often than this across all reasons. */
  readonly minimumGap: number;
}

/** What a client has of its own; null stands for what its segment says. */
export interface OwnCadence {
  readonly ideal: number | null;
  readonly maximum: number | null;
  readonly minimumGap: number | null;
  /** No cadence until that day, which counts again; `for-good`: until the user says otherwise; null: not paused. */
  readonly paused: Day | 'for-good' | null;
}

/** By the name of a segment; the user adds own ones. */
export type SegmentCadences = Readonly<Record<string, Cadence>>;

/** The defaults of `product.md` §3, rule 6. The minimum gap is our choice: about a quarter of the ideal, at most a week. */
export const SEGMENT_CADENCES: SegmentCadences = {
  A: { ideal: 14, maximum: 21, minimumGap: 3 },
  B: { ideal: 30, maximum: 45, minimumGap: 5 },
  C: { ideal: 60, maximum: 90, minimumGap: 7 },
  VIP: { ideal: 7, maximum: 14, minimumGap: 2 },
};

/** For a client without a segment, or with one that has no cadence: the calmest default. */
export const OTHER_CADENCE: Cadence = { ideal: 60, maximum: 90, minimumGap: 7 };

/** After a deal is closed well the first call comes in so many days, whatever the segment (`product.md` §3, rules 4 and 6). */
export const FIRST_CALL_AFTER_DEAL = 60;

/**
 * The client's cadence: its own where it has one, else its segment's. The maximum never lies below the ideal, nor the gap above
 * it: an own ideal of 90 days for a client of segment A moves the maximum along.
 */
export function cadenceOf(
  segment: string,
  own: OwnCadence | null,
  segments: SegmentCadences = SEGMENT_CADENCES,
): Cadence {
  const base = Object.hasOwn(segments, segment) ? segments[segment] : undefined;
  const { ideal: usual, maximum, minimumGap } = base ?? OTHER_CADENCE;
  const ideal = Math.max(1, own?.ideal ?? usual);
  return {
    ideal,
    maximum: Math.max(ideal, own?.maximum ?? Math.round((maximum * ideal) / usual)),
    minimumGap: Math.min(ideal, own?.minimumGap ?? minimumGap),
  };
}

/** The same as a limit for single contacts; the cap comes from the settings. */
export const frequencyOf = ({ minimumGap }: Cadence, cap: Frequency['cap'] = null): Frequency => ({
  minimumGap,
  cap,
});
