import { compareTexts } from '@shared/domain/order';
import type { Candidate, Reason } from './request';

/** A reason of a candidate as the order of priority sees it. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly reason: Reason;
  /** Day of a hard deadline within the week or before it, counted since 1970-01-01; else {@link NO_DEADLINE}. */
  readonly deadline: number;
}

export const NO_DEADLINE = Number.MAX_SAFE_INTEGER;

/**
 * For `sort`, the highest priority first (`product.md` §5): hard deadlines before all others, the earlier one first; then urgency,
 * then value. Ties are broken by ids, so that a plan does not depend on the order in which candidates come.
 */
export function comparePriority(a: Ranked, b: Ranked): number {
  return (
    a.deadline - b.deadline ||
    b.reason.urgency - a.reason.urgency ||
    b.reason.value - a.reason.value ||
    compareTexts(a.candidate.clientId, b.candidate.clientId) ||
    compareTexts(a.reason.kind, b.reason.kind) ||
    compareTexts(a.reason.id, b.reason.id) ||
    compareTexts(a.candidate.personId ?? '', b.candidate.personId ?? '')
  );
}

/**
 * The list by {@link comparePriority}, then by `tie`. Most pairs differ in deadline or urgency, and reading these from rows of numbers
 * instead of from a hundred thousand records takes half the time.
 */
export function sortByPriority<T extends Ranked>(
  list: readonly T[],
  tie: (a: T, b: T) => number = () => 0,
): T[] {
  const deadlines = Float64Array.from(list, ({ deadline }) => deadline);
  const urgencies = Float64Array.from(list, ({ reason }) => reason.urgency);
  const order = Uint32Array.from(list, (_, index) => index);
  order.sort((a, b) => {
    const difference =
      (deadlines[a] as number) - (deadlines[b] as number) ||
      (urgencies[b] as number) - (urgencies[a] as number);
    if (difference !== 0) return difference;
    const [left, right] = [list[a] as T, list[b] as T];
    return comparePriority(left, right) || tie(left, right);
  });
  return Array.from(order, (index) => list[index] as T);
}
