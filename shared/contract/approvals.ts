import { z } from 'zod';
import { command, query } from './define';
import {
  zDay,
  zDecision,
  zDocumentKind,
  zDocumentState,
  zId,
  zIdOnly,
  zLine,
  zRoundState,
  zRoundWay,
  zText,
} from './values';

/** Someone who is asked for a yes: one of the client's people, or named in words ("the accountant"). */
const zApprover = z.object({
  personId: zId.nullable().default(null),
  name: z.string().trim().min(1).max(200),
  role: zLine.default(''),
  /** Decides when the approver is absent. */
  deputy: zLine.default(''),
});

export const zApproval = z.object({
  id: zId,
  personId: zId.nullable(),
  name: z.string(),
  role: z.string(),
  deputy: z.string(),
  /** Null: it is not this approver's turn yet. */
  askedDay: zDay.nullable(),
  /** Until when an answer is expected, as the control point says; null: not asked, or answered. */
  dueDay: zDay.nullable(),
  decision: zDecision.nullable(),
  decidedDay: zDay.nullable(),
  /** Who really decided: the approver or the deputy. */
  decidedBy: z.string(),
  comment: z.string(),
  standing: z.enum(['approved', 'rejected', 'blocking', 'later', 'spared']),
  /** Working days between question and answer, or until today; null: not asked. */
  waited: z.int().nullable(),
});
export type Approval = z.infer<typeof zApproval>;

const zVersion = z.object({
  documentId: zId,
  kind: zDocumentKind,
  documentNumber: z.string(),
  version: z.int(),
  documentState: zDocumentState,
});

export const zRound = zVersion.extend({
  id: zId,
  /** Counts the rounds of the deal. */
  number: z.int(),
  way: zRoundWay,
  state: zRoundState,
  openedDay: zDay,
  closedDay: zDay.nullable(),
  approvals: z.array(zApproval),
  approved: z.int(),
  /** Working days for which the slowest has kept the round waiting; null: nobody blocks. */
  blockedFor: z.int().nullable(),
});
export type Round = z.infer<typeof zRound>;

/** A version of a proposal or contract that approvers can be asked about now. */
export const zCandidate = zVersion.extend({
  /** The approvers of the latest round over an earlier version or over this one: proposed again. */
  way: zRoundWay.nullable(),
  approvers: z.array(
    z.object({ personId: zId.nullable(), name: z.string(), role: z.string(), deputy: z.string() }),
  ),
});
export type Candidate = z.infer<typeof zCandidate>;

export const approvals = {
  'approvals.list': query({
    input: z.object({ dealId: zId, today: zDay }),
    /** Rounds, the latest first. */
    output: z.object({ rounds: z.array(zRound), candidates: z.array(zCandidate) }),
    reads: ['approvals', 'documents', 'points', 'deals', 'settings'],
  }),
  /** Asks approvers about one version. An open round over an earlier version stops. */
  'approvals.start': command({
    input: z.object({
      documentId: zId,
      way: zRoundWay.default('parallel'),
      approvers: z.array(zApprover).min(1).max(30),
      today: zDay,
    }),
    output: zIdOnly,
    changes: ['approvals', 'points'],
  }),
  /**
   * One approver's yes or no. A rejection wants a comment, ends the round and asks for corrections until
   * `correctionsDay` (null: by rule).
   */
  'approvals.decide': command({
    input: z.object({
      id: zId,
      decision: zDecision,
      /** When it was answered; absent: today. */
      day: zDay.optional(),
      /** Who decided, when it was not the approver. */
      by: zLine.default(''),
      comment: zText.default(''),
      correctionsDay: zDay.nullable().default(null),
      today: zDay,
    }),
    /** How the round stands afterwards. */
    output: z.object({ id: zId, round: zRoundState }),
    changes: ['approvals', 'points'],
  }),
  /** One more approver in a running round. */
  'approvals.join': command({
    input: zApprover.extend({ roundId: zId, today: zDay }),
    output: zIdOnly,
    changes: ['approvals', 'points'],
  }),
  'approvals.update': command({
    input: z.object({
      id: zId,
      name: z.string().trim().min(1).max(200).optional(),
      role: zLine.optional(),
      deputy: zLine.optional(),
    }),
    output: zIdOnly,
    changes: ['approvals', 'points'],
  }),
  /** Takes someone who has not answered off a running round; without them it may be complete. */
  'approvals.leave': command({
    input: z.object({ id: zId, today: zDay }),
    output: zIdOnly,
    changes: ['approvals', 'points'],
  }),
  /** Ends a round without a result. */
  'approvals.stop': command({
    input: z.object({ roundId: zId, today: zDay }),
    output: zIdOnly,
    changes: ['approvals', 'points'],
  }),
};
