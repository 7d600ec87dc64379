import type { ReadableDb } from '@db/connection/sqlite';
import { FOR_GOOD } from '@db/derived/touch-state';
import { readSettings } from '@db/settings/read';
import type { TouchFacts } from '@shared/domain/cadence';
import { addDays, type Day } from '@shared/domain/time';

/** A client whose cadence asks for a contact. */
export interface CadenceCandidate {
  readonly clientId: string;
  readonly manager: string;
  readonly segment: string;
  /** Of the interval that is running: its beginning stands for the latest contact, also when it was a deal closed well. */
  readonly facts: TouchFacts;
  /** The earliest planned contact; null without one. */
  readonly nextDay: Day | null;
}

export interface CandidatesOf {
  /** The last day that is planned. */
  readonly to: Day;
  /** Null: everybody's clients. */
  readonly manager: string | null;
  /** From which part of the ideal interval on; else as the settings say. */
  readonly pullIn?: number;
}

/**
 * Who may be pulled into a plan up to a day because of its cadence (`product.md` §5): in use, may be contacted, not paused on that day,
 * and at least a part of its ideal interval has passed by then. Who has a later contact planned that still lies within the maximum, or for
 * which the client named the day, needs no other one.
 */
export function cadenceCandidates(db: ReadableDb, { to, manager, pullIn }: CandidatesOf): CadenceCandidate[] {
  const part = pullIn ?? readSettings(db).planner.pullIn;
  const intervals = idealsOf(db).map((ideal) => ({ ideal, from: addDays(to, -passed(part, ideal)) }));
  return db
    .all<Row>(CANDIDATES, { intervals: JSON.stringify(intervals), to, manager })
    .map(({ clientId, manager: whose, segment, nextDay, ...interval }) => ({
      ...{ clientId, manager: whose, segment, nextDay },
      facts: factsOf(interval),
    }));
}

/** What a kept interval is in the words of the rules, which give this very interval for it. */
export const factsOf = ({ from, ideal, maximum, minimumGap, pausedUntil }: Interval): TouchFacts => ({
  cadence: { ideal, maximum, minimumGap },
  paused: pausedUntil === FOR_GOOD ? 'for-good' : pausedUntil,
  ...{ lastTwoWay: from, since: from, wonDay: null },
});

export interface Interval {
  readonly from: Day;
  readonly ideal: number;
  readonly maximum: number;
  readonly minimumGap: number;
  readonly pausedUntil: Day | null;
}

interface Row extends Interval {
  readonly clientId: string;
  readonly manager: string;
  readonly segment: string;
  readonly nextDay: Day | null;
}

/** The ideals that occur, each found by one step in the index. */
export const idealsOf = (db: ReadableDb): number[] =>
  db.all<{ ideal: number }>(IDEALS).map(({ ideal }) => ideal);

/** Days of an interval after which it may be pulled in: as in cadenceReason, `shared/domain/planner`. */
const passed = (part: number, ideal: number): number => Math.ceil(part * ideal - 1e-9);

export const IDEALS = `WITH RECURSIVE some (ideal) AS (
    SELECT min(ideal) FROM touch_state
    UNION ALL SELECT (SELECT min(t.ideal) FROM touch_state t WHERE t.ideal > some.ideal) FROM some WHERE ideal IS NOT NULL)
  SELECT ideal FROM some WHERE ideal IS NOT NULL`;

export const CANDIDATES = `SELECT t.client_id AS clientId, t.manager, t.segment, t.next_day AS nextDay, t.from_day AS "from", t.ideal,
    t.maximum, t.minimum_gap AS minimumGap, t.paused_until AS pausedUntil
  FROM json_each(:intervals) j CROSS JOIN touch_state t
    ON t.ideal = j.value ->> 'ideal' AND t.from_day <= j.value ->> 'from'
  WHERE t.welcome AND (:manager IS NULL OR t.manager = :manager) AND (t.paused_until IS NULL OR t.paused_until <= :to)
    AND (t.next_day IS NULL OR t.next_day <= :to OR (t.next_day > t.maximum_day AND NOT EXISTS (
      SELECT 1 FROM activities a INDEXED BY activities_planned_by_client
      WHERE a.client_id = t.client_id AND a.day > :to AND a.asked AND a.status = 'planned' AND a.deleted_at IS NULL)))`;
