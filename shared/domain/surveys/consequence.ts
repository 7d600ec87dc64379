import { isUnhappy } from './score';

/** The case of an answer, as far as its consequences look at it. */
export interface KnownCase {
  readonly id: string;
  /** Something was written down or done about it: it is not withdrawn without the user. */
  readonly touched: boolean;
}

/** What an answer, its correction or its deletion brings about (`product.md` §3, closure). */
export type Consequence =
  | { readonly kind: 'none' }
  /** A case with its call back. */
  | { readonly kind: 'open' }
  /** The case goes, and its call with it: nobody is unhappy any more and nothing was done yet. */
  | { readonly kind: 'withdraw'; readonly caseId: string }
  /** The case stays open for another unhappy answer. */
  | { readonly kind: 'hand-over'; readonly caseId: string; readonly responseId: string };

/**
 * Becoming unhappy opens a case, unless the deal has an open one already: one client is called back once. No longer being
 * unhappy (corrected, deleted) hands the case over to another unhappy answer that has none, else withdraws it as long as
 * nothing was done about it; a case that was worked on is the user's to close.
 */
export function consequence(change: {
  /** The score before, null for a new answer; the score after, null for a deleted one. */
  readonly before: number | null;
  readonly after: number | null;
  /** Brought in long after it was given. */
  readonly stale: boolean;
  /** The open case of this answer. */
  readonly own: KnownCase | null;
  /** Some case of the deal is open. */
  readonly someOpen: boolean;
  /** Unhappy answers of the deal without a case of their own, the latest first. */
  readonly others: readonly string[];
}): Consequence {
  const { before, after, stale, own, someOpen, others } = change;
  const [was, is] = [before !== null && isUnhappy(before), after !== null && isUnhappy(after)];
  if (was === is) return NONE;
  if (is) return someOpen || stale ? NONE : { kind: 'open' };
  if (!own) return NONE;
  const [other] = others;
  if (other !== undefined) return { kind: 'hand-over', caseId: own.id, responseId: other };
  return own.touched ? NONE : { kind: 'withdraw', caseId: own.id };
}

const NONE = { kind: 'none' } as const;
