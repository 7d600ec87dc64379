import { type Day, type WorkingCalendar, workingDaysBetween } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import type { Approver, Round } from './round';

/** Where one approver stands: answered, blocking the round, waiting for the turn, or not asked any more. */
export type Standing = 'approved' | 'rejected' | 'blocking' | 'later' | 'spared';

export interface ApproverStanding {
  readonly id: string;
  readonly standing: Standing;
  /** Working days since the question: until the answer, or until today while it is open; null: not asked. */
  readonly waited: number | null;
}

export interface RoundStanding {
  readonly approvers: readonly ApproverStanding[];
  readonly approved: number;
  readonly count: number;
  /** The longest wait of those who block, in working days; null: nobody blocks. */
  readonly blockedFor: number | null;
}

/** Who has said yes, who blocks the round and for how many working days (`product.md` §1, approval). */
export function standingOf(round: Round, today: Day, calendar: WorkingCalendar): RoundStanding {
  const approvers = round.approvers.map((each) => ({
    id: each.id,
    standing: standing(round, each),
    waited: waited(round, each, today, calendar),
  }));
  const waits = approvers.flatMap((each) => (each.standing === 'blocking' ? [each.waited ?? 0] : []));
  return {
    approvers,
    approved: approvers.filter((each) => each.standing === 'approved').length,
    count: approvers.length,
    blockedFor: waits.length === 0 ? null : Math.max(...waits),
  };
}

/** Whether the deal's screen shows the approvals: some were asked, or there is a version that could be. */
export const showsApprovals = (
  deal: { readonly stage: Stage },
  { rounds, candidates }: { readonly rounds: readonly unknown[]; readonly candidates: readonly unknown[] },
): boolean =>
  rounds.length > 0 || (candidates.length > 0 && (deal.stage === 'proposal' || deal.stage === 'contract'));

function standing({ state }: Round, { askedDay, decision }: Approver): Standing {
  if (decision !== null) return decision;
  if (state !== 'open') return 'spared';
  return askedDay === null ? 'later' : 'blocking';
}

function waited(
  { state }: Round,
  { askedDay, decidedDay }: Approver,
  today: Day,
  calendar: WorkingCalendar,
): number | null {
  const until = decidedDay ?? (state === 'open' ? today : null);
  if (askedDay === null || until === null) return null;
  return Math.max(0, workingDaysBetween(askedDay, until, calendar));
}
