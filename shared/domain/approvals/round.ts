import type { Day } from '@shared/domain/time';
import type { Decision, RoundState, RoundWay } from '@shared/domain/words';

/** One approver of a round, in the order in which they are asked (`product.md` §3, contract). */
export interface Approver {
  readonly id: string;
  /** Null as long as it is not this approver's turn. */
  readonly askedDay: Day | null;
  readonly decision: Decision | null;
  readonly decidedDay: Day | null;
}

/** One asking round over one version of a proposal or contract. */
export interface Round {
  readonly way: RoundWay;
  readonly state: RoundState;
  /** Never empty. */
  readonly approvers: readonly Approver[];
}

export type RoundRefusal =
  /** The round has ended: by a rejection, because all approved, or because the version was replaced. */
  | 'approval-closed'
  /** This approver has answered already. */
  | 'approval-decided'
  /** In order: the one before has not approved yet. */
  | 'approval-not-asked'
  /** A rejection says what must be changed. */
  | 'approval-needs-comment'
  /** Answered before being asked, or on a day to come. */
  | 'approval-day';

export type Answer =
  | { readonly kind: 'refused'; readonly reason: RoundRefusal }
  | {
      readonly kind: 'answered';
      /** The next approver who is asked on the day of this answer; null: nobody. */
      readonly asks: string | null;
      /** How the round ends with this answer; null: it goes on. */
      readonly ends: 'approved' | 'rejected' | null;
    };

export interface AnswerRequest {
  readonly round: Round;
  readonly id: string;
  readonly decision: Decision;
  readonly comment: string;
  readonly day: Day;
  readonly today: Day;
}

/**
 * What one answer does to the round. A rejection ends it at once, whoever has not answered; the last approval ends it
 * well; in order, an approval asks the next one. Answering twice and answering in a round that has ended are refused.
 */
export function answer({ round, id, decision, comment, day, today }: AnswerRequest): Answer {
  const approver = round.approvers.find((each) => each.id === id);
  if (approver === undefined || approver.decision !== null) return refused('approval-decided');
  if (round.state !== 'open') return refused('approval-closed');
  if (approver.askedDay === null) return refused('approval-not-asked');
  if (day < approver.askedDay || day > today) return refused('approval-day');
  if (decision === 'rejected') {
    return comment.trim() === ''
      ? refused('approval-needs-comment')
      : { kind: 'answered', asks: null, ends: 'rejected' };
  }
  return { kind: 'answered', ...going(round.way, others(round, id)) };
}

/** What the round does when an approver who has not answered is taken off it; null: nobody would be left to ask. */
export function withoutApprover(round: Round, id: string): Pick<Going, 'asks' | 'ends'> | null {
  const left = others(round, id);
  return left.length === 0 ? null : going(round.way, left);
}

/** Who is asked when a round starts: everybody, or the first. Positions in the list of approvers. */
export const askedAtOnce = (way: RoundWay, position: number): boolean => way === 'parallel' || position === 0;

/** Who is asked when one more joins a running round at its end: at once, or when it is the turn. */
export const askedOnJoining = ({ way, approvers }: Round): boolean =>
  way === 'parallel' || approvers.every(({ decision }) => decision === 'approved');

interface Going {
  readonly asks: string | null;
  readonly ends: 'approved' | null;
}

function going(way: RoundWay, left: readonly Approver[]): Going {
  const open = left.filter(({ decision }) => decision === null);
  const next = open[0];
  if (next === undefined) return { asks: null, ends: 'approved' };
  const waits = open.some(({ askedDay }) => askedDay !== null);
  return { asks: way === 'in-order' && !waits ? next.id : null, ends: null };
}

const others = ({ approvers }: Round, id: string): Approver[] => approvers.filter((each) => each.id !== id);

const refused = (reason: RoundRefusal): Answer => ({ kind: 'refused', reason });
