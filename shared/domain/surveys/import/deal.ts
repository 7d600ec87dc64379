import type { Day } from '@shared/domain/time';
import type { DealStatus, Stage } from '@shared/domain/words';

/** A deal that an answer may be about. */
export interface CandidateDeal {
  readonly id: string;
  readonly stage: Stage;
  readonly status: DealStatus;
  readonly eventDay: Day | null;
  readonly closedDay: Day | null;
}

/**
 * The deal that an answer of `day` is about, when only its client or its title is known: one whose event has its stage
 * behind it or is in it, and of several the one whose event (else whose end) was the last before the answer. Null when
 * there is none, 'ambiguous' when nothing tells them apart.
 */
export function dealOfAnswer(
  candidates: readonly CandidateDeal[],
  day: Day,
): CandidateDeal | 'ambiguous' | null {
  const possible = candidates.filter(wasServed);
  if (possible.length <= 1) return possible[0] ?? null;
  const dated = possible.flatMap((deal) => {
    const end = deal.eventDay ?? deal.closedDay;
    return end !== null && end <= day ? [{ deal, end }] : [];
  });
  const latest = dated.reduce((last, { end }) => (end > last ? end : last), '');
  const [first, ...others] = dated.filter(({ end }) => end === latest);
  return first && others.length === 0 ? first.deal : 'ambiguous';
}

const wasServed = ({ stage, status }: CandidateDeal): boolean =>
  status === 'won' ||
  stage === 'closure' ||
  (stage === 'event' && status !== 'lost' && status !== 'cancelled');
