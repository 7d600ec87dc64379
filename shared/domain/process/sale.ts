import type { Day } from '@shared/domain/time';
import type {
  ActivityKind,
  DocumentKind,
  DocumentState,
  PointState,
  RoundState,
  SignOff,
  Stage,
} from '@shared/domain/words';
import type { ProcessDeal } from './start';

/** A deal with everything that the next step is read from; amounts in the smallest unit of its currency. */
export interface Sale {
  readonly deal: Pick<ProcessDeal, 'stage' | 'status' | 'pausedUntil'> & { readonly eventDay: Day | null };
  readonly points: readonly SalePoint[];
  /** The newest first within a kind; `state` as it stands today. */
  readonly documents: readonly SaleDocument[];
  /** The latest first. */
  readonly rounds: readonly SaleRound[];
  readonly lines: readonly { readonly id: string; readonly dueDay: Day | null; readonly open: number }[];
  /** Money has come in or gone back. */
  readonly hasEntries: boolean;
  /** What is owed to the client after a withdrawal. */
  readonly refunds: readonly {
    readonly id: string;
    readonly amount: number;
    readonly paid: number;
    readonly dueDay: Day;
  }[];
  readonly steps: readonly {
    readonly id: string;
    readonly dueDay: Day | null;
    readonly doneDay: Day | null;
    readonly signOff: SignOff;
  }[];
  readonly responses: readonly {
    readonly id: string;
    readonly score: number;
    readonly thanks: object | null;
    readonly referralDay: Day | null;
  }[];
  readonly cases: readonly {
    readonly id: string;
    readonly callBackDay: Day;
    readonly calledDay: Day | null;
    readonly closedDay: Day | null;
  }[];
  /** The earliest planned contact of the deal, and of its client. */
  readonly next: SaleContact | null;
  readonly clientNext: SaleContact | null;
}

export interface SalePoint {
  readonly id: string;
  readonly stage: Stage;
  readonly key: string;
  readonly dueDay: Day | null;
  readonly mandatory: boolean;
  readonly state: PointState;
  /** The record that asks for it; null for a point of the stage or of the user. */
  readonly sourceId: string | null;
}

export interface SaleDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  /** No later version has been made. */
  readonly latest: boolean;
}

export interface SaleRound {
  readonly documentId: string;
  readonly state: RoundState;
  readonly approvals: readonly { readonly id: string; readonly standing: string }[];
}

export interface SaleContact {
  readonly id: string;
  readonly day: Day;
  readonly kind: ActivityKind;
}

/** The papers that a stage waits for. */
export type Paper = Exclude<DocumentKind, 'questionnaire'>;

/** One thing that can be done, with the record that it is done to. */
export type Doing =
  | { readonly do: 'prepare'; readonly kind: Paper }
  | {
      readonly do: 'send' | 'accept' | 'sign' | 'next-version' | 'renew' | 'ask-approval';
      readonly kind: Paper;
      readonly id: string;
    }
  | {
      readonly do:
        | 'enter-decision' // of an approver
        | 'refund'
        | 'finish-step'
        | 'ask-sign-off'
        | 'enter-sign-off'
        | 'hold-event' // the point that says that it took place
        | 'meet' // a point that only a hand can meet
        | 'call-back'
        | 'close-case'
        | 'thank'
        | 'enter-result'; // of a contact
      readonly id: string;
    }
  /** Null: no line in particular. */
  | { readonly do: 'receive' | 'remind'; readonly id: string | null }
  | {
      readonly do:
        | 'plan-presentation'
        | 'plan-payments'
        | 'set-event-day'
        | 'plan-steps'
        | 'survey'
        | 'plan-contact'
        | 'resume'
        | 'win';
    }
  | { readonly do: 'move'; readonly to: Stage };

/** What to do, and whether somebody else has to act first. */
export interface Step {
  readonly doing: Doing;
  readonly waits: boolean;
}

export const mine = (doing: Doing): Step => ({ doing, waits: false });
export const waiting = (doing: Doing): Step => ({ doing, waits: true });
