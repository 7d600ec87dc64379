import type { Day } from '@shared/domain/time';
import type { SignOff } from '@shared/domain/words';

/** The client's sign-off of a step. */
export interface SignedStep {
  readonly signOff: SignOff;
  readonly askedDay: Day | null;
  readonly answeredDay: Day | null;
  readonly comment: string;
  readonly doneDay: Day | null;
}

export type SignOffRefusal =
  /** Nobody has to sign this step off. */
  | 'sign-off-not-needed'
  /** A rejection says what the client does not like. */
  | 'sign-off-needs-comment'
  /** Answered before being asked, or on a day to come. */
  | 'sign-off-day'
  /** Done only when the client has signed it off. */
  | 'sign-off-open';

export type SignOffResult =
  | { readonly kind: 'refused'; readonly reason: SignOffRefusal }
  | { readonly kind: 'changed'; readonly step: SignedStep };

export interface SignOffRequest {
  readonly step: SignedStep;
  readonly to: 'asked' | 'given' | 'rejected';
  readonly day: Day;
  readonly today: Day;
  readonly comment: string;
}

/**
 * Asked, given, rejected with a comment, asked again (`product.md` §3, event: a step is rejected by the client). What the
 * client signed off is done on that day; what the client rejected is open again. An answer without a question counts as
 * asked on the same day. The comment of a rejection stays until the next answer.
 */
export function signOff({ step, to, day, today, comment }: SignOffRequest): SignOffResult {
  if (step.signOff === 'none') return refused('sign-off-not-needed');
  if (day > today) return refused('sign-off-day');
  if (to === 'asked') {
    const asked = { signOff: to, askedDay: day, answeredDay: null, comment: step.comment, doneDay: null };
    return { kind: 'changed', step: asked };
  }
  if (to === 'rejected' && comment.trim() === '') return refused('sign-off-needs-comment');
  const askedDay = step.askedDay ?? day;
  if (day < askedDay) return refused('sign-off-day');
  const doneDay = to === 'given' ? day : null;
  return {
    kind: 'changed',
    step: { signOff: to, askedDay, answeredDay: day, comment: comment.trim(), doneDay },
  };
}

/** Marks a step as done, or opens it again (`doneDay` null); with it the client's sign-off. */
export function finish(step: SignedStep, doneDay: Day | null, today: Day): SignOffResult {
  if (doneDay === null) {
    const open =
      step.signOff === 'given' ? { signOff: 'asked' as const, answeredDay: null, comment: '' } : {};
    return { kind: 'changed', step: { ...step, ...open, doneDay } };
  }
  if (step.signOff !== 'none' && step.signOff !== 'given') return refused('sign-off-open');
  if (doneDay > today) return refused('sign-off-day');
  return { kind: 'changed', step: { ...step, doneDay } };
}

const refused = (reason: SignOffRefusal): SignOffResult => ({ kind: 'refused', reason });
