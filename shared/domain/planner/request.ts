import type { Frequency, Reachability } from '@shared/domain/permission';
import type { Day, Instant, Time, Week, WorkingCalendar } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { PlannerSettings } from './settings';

/** Where candidates come from (`product.md` §5). */
export const REASON_KINDS = [
  'point',
  'planned',
  'cadence',
  'retry',
  'occasion',
  'unhappy',
  'promoter',
  'win-back',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** One reason to contact a client. {@link file://./reasons.ts} makes them from what they come from. */
export interface Reason {
  readonly kind: ReasonKind;
  /** Of the record it comes from: control point, activity, occasion … ; of the client for its cadence. */
  readonly id: string;
  /** What would do, the best first. */
  readonly kinds: readonly ActivityKind[];
  /** The day the reason asks for; null: any day is as good. */
  readonly day: Day | null;
  /** `day` is a deadline: it goes before all that has none, and later than that day only when there is no other way. */
  readonly hard: boolean;
  /** Before and after these days the contact would make no sense; null: no end on this side. */
  readonly from: Day | null;
  readonly until: Day | null;
  /** 1: due now; a cadence's is elapsed ÷ ideal. */
  readonly urgency: number;
  /** What the contact is worth, in one currency for all candidates; 0 when unknown. */
  readonly value: number;
  /** The client asked for it, or a retry: minimum gap and cap do not hold. */
  readonly ignoresGap: boolean;
}

/**
 * A client with its reasons, or a part of them: candidates of one client merge into one line. Without any reason nothing is placed,
 * but a line of the client that stands is told what speaks against it.
 */
export interface Candidate {
  readonly clientId: string;
  readonly personId: string | null;
  readonly reasons: readonly Reason[];
  readonly reach: Reachability;
  readonly frequency: Frequency;
  /** Days of the client's contacts near the week, see `tooOften`, without those that are `fixed`, `pinned` or `byHand`. */
  readonly contacts: readonly Day[];
}

/** A line that stands already, whatever the planner thinks; day and time on the user's wall clock. */
export interface StandingLine {
  /** Stays the same from plan to plan: the activity's id, or the key the line had. */
  readonly key: string;
  readonly clientId: string;
  readonly personId: string | null;
  readonly kind: ActivityKind;
  readonly day: Day;
  readonly time: Time | null;
  /** Null: as long as its kind usually takes. */
  readonly minutes: number | null;
}

export interface PlanRequest {
  readonly week: Week;
  readonly today: Day;
  /** What is left of today. */
  readonly now: Instant;
  readonly settings: PlannerSettings;
  readonly calendar: WorkingCalendar;
  readonly candidates: readonly Candidate[];
  /** Appointments that are there already. */
  readonly fixed: readonly StandingLine[];
  /** Lines of the former plan that the user holds on their day. */
  readonly pinned: readonly StandingLine[];
  /** Lines that the user made. */
  readonly byHand: readonly StandingLine[];
  /** What is done this week. */
  readonly finished: readonly StandingLine[];
  /** Clients taken out of the plan for this week. */
  readonly removed: ReadonlySet<string>;
}
