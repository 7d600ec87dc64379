import type { Day } from '@shared/domain/time';
import type { ContactResult } from '@shared/domain/words';

/** Results after which the client expects a contact on a day of its own choice. */
export const NAMES_A_DAY: ReadonlySet<ContactResult> = new Set<ContactResult>(['call-back', 'moved']);

/** Results that leave what the contact was for still to be done. */
const LEAVES_OPEN: ReadonlySet<ContactResult> = new Set<ContactResult>([
  'no-answer',
  'call-back',
  'moved',
  'did-not-come',
]);

/** Whether what the contact was for is still to be done. What took place has served its purpose: the next contact needs one of its own. */
export const leavesOpen = (result: ContactResult | null): boolean =>
  result !== null && LEAVES_OPEN.has(result);

/** What is there already when a contact ends. */
export interface Already {
  /** Another planned contact of the client; `dealId`: of which deal. */
  readonly planned: { readonly dealId: string | null } | null;
  /** The day on which the contact comes again by its recurrence. */
  readonly comesDay: Day | null;
  /** The day that the rules propose. */
  readonly day: Day | null;
  /** The open deal of the contact that ends; it needs a next contact of its own. */
  readonly openDealId: string | null;
}

/**
 * What is enough, so that no other contact needs to be planned: one that is planned, or the next one of a rhythm. Not where the
 * client waits for another day, or was not reached and the retry comes before the rhythm does; nor does a contact of another
 * deal do for this one: every open deal has a next contact or is visibly without (`product.md` §1).
 */
export function keptAfter(result: ContactResult | null, already: Already): 'comes' | 'planned' | null {
  if (result !== null && NAMES_A_DAY.has(result)) return null;
  const { planned, comesDay, day, openDealId } = already;
  const isRetryFirst = result !== null && LEAVES_OPEN.has(result) && day !== null;
  if (comesDay !== null && !(isRetryFirst && day < comesDay)) return 'comes';
  return planned !== null && (openDealId === null || planned.dealId === openDealId) ? 'planned' : null;
}
