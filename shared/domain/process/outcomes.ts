import { compareDays, type Day } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import type { ControlPoint } from './points';

/** Why the process refuses a step; every one has a sentence in the catalogue `deals.json` under `refusals`. */
export const REFUSALS = [
  'same-stage',
  'deal-closed', // won, lost or cancelled: reopen it first
  'deal-paused', // resume it first
  'deal-cancelled', // cancelled, and money was given back: cannot be reopened
  'money-booked', // money has come in: the deal is cancelled with a refund, not lost
  'nothing-received', // no money came in: the deal is lost, not cancelled
  'refund-too-large', // more would go back than came in
  'reason-needed', // going back wants a reason
  'short-starts-at-proposal', // a short inbound deal has no presentation
  'not-in-closure', // only a deal in closure can be won
  'next-contact-needed', // closing demands the next contact or a reason for none
  'unknown-reason', // not in the list of the process
  'day-not-later', // the day must lie after today
  'not-paused',
  'not-closed',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface Refused {
  readonly kind: 'refused';
  readonly reason: Refusal;
}

/** A control point in the way. `id` is null for a mandatory one of a stage that the move would skip. */
export interface GatePoint {
  readonly id: string | null;
  readonly stage: Stage;
  readonly key: string;
  readonly mandatory: boolean;
  readonly dueDay: Day | null;
}

/** Mandatory points stop the step; with `override` (a reason, which is kept) it goes through. */
export interface Gate {
  readonly kind: 'gate';
  /** Mandatory ones first, then by day. */
  readonly open: readonly GatePoint[];
  readonly canOverride: true;
}

/** A pending control point that a step closes, and why. */
export interface ClosedPoint {
  readonly id: string;
  readonly key: string;
  readonly state: 'met' | 'waived';
  readonly metDay: Day | null;
  readonly why:
    | 'moved-on'
    | 'overridden'
    | 'moved-back'
    | 'deal-lost'
    | 'deal-cancelled'
    | 'deal-won'
    | 'next-contact'
    | 'no-contact';
}

export const refuse = (reason: Refusal): Refused => ({ kind: 'refused', reason });

export function gate(open: readonly GatePoint[]): Gate {
  const day = (each: GatePoint): string => each.dueDay ?? '9999-12-31';
  const sorted = open.toSorted(
    (a, b) => Number(b.mandatory) - Number(a.mandatory) || compareDays(day(a), day(b)),
  );
  return { kind: 'gate', open: sorted, canOverride: true };
}

export const gatePoint = ({ id, stage, key, mandatory, dueDay }: ControlPoint): GatePoint => ({
  ...{ id, stage, key, mandatory, dueDay },
});
