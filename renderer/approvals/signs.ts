import type { SignKind } from '@renderer/signs';
import type { Approval, Round } from '@shared/contract/approvals';
import type { Day } from '@shared/domain/time';
import type { RoundState } from '@shared/domain/words';

/** The sign of one approver: the same tick, cross and clock as for control points. */
export function signOfApproval({ standing, dueDay }: Approval, today: Day): SignKind {
  switch (standing) {
    case 'approved':
      return 'met';
    case 'rejected':
      return 'missed';
    case 'later':
      return 'pending';
    case 'spared':
      return 'waived';
    case 'blocking':
      if (dueDay === null || dueDay > today) return 'pending';
      return dueDay === today ? 'today' : 'overdue';
  }
}

const OF_ROUND: Readonly<Record<RoundState, SignKind>> = {
  open: 'pending',
  approved: 'met',
  rejected: 'missed',
  stopped: 'waived',
};

export const signOfRound = ({ state }: Round): SignKind => OF_ROUND[state];
