import type { Appointment, Circumstances, Objection, Reachability, Refusal } from '@shared/domain/permission';
import type { Day, Time } from '@shared/domain/time';
import type { ActivityKind, ContactResult } from '@shared/domain/words';
import type { CadenceDue } from './byCadence';

/** A contact that has just ended. */
export interface EndedContact {
  readonly kind: ActivityKind;
  readonly result: ContactResult;
  /** On the user's clock; null when it had none. */
  readonly time: Time | null;
  /** Attempts in a row without an answer, this one included; 0 after an answer. */
  readonly attempts: number;
  /** Times of those attempts as far as known, the last one last. */
  readonly tried: readonly Time[];
  /** What was agreed with the client: call back on, moved to. */
  readonly asked: { readonly day: Day; readonly time: Time | null } | null;
}

/** The next step to propose; the user accepts, changes or leaves it. */
export type NextStep =
  | {
      readonly step: 'contact';
      readonly day: Day;
      readonly time: Time | null;
      readonly kind: ActivityKind;
      /** Which attempt in a row it is; 0 unless it is a retry. */
      readonly attempt: number;
      /** Days between two contacts, where the cadence of the client set the day; else null. */
      readonly every: number | null;
      /** Why it is later than the rule says: what spoke against the days before, each once. */
      readonly shifted: readonly Objection['code'][];
      /** What speaks against a day that the client asked for, or that the permission is not known. */
      readonly objections: readonly Objection[];
    }
  | {
      /** Nothing to propose: the client is left visibly without a next contact. */
      readonly step: 'stop';
      readonly why: 'attempts-used' | 'no-day' | Refusal['code'];
      /** Another kind that the person can be reached by; null without one. */
      readonly instead: ActivityKind | null;
    };

export interface StepCircumstances extends Circumstances {
  readonly today: Day;
  readonly reach: Reachability;
  /** How long the next contact takes. */
  readonly minutes: number;
  /** Of a client between two sales; null: a sale, or the way to the first one, sets the pace. */
  readonly byCadence: CadenceDue | null;
  /** The user's own appointments, which a proposed time does not lie across. */
  readonly busy: readonly Appointment[];
}
