import { familyOf, resultsOf } from '@shared/domain/results';
import type { ActivityKind, ContactResult } from '@shared/domain/words';

/** How a contact can end: a result, or `done` for what is only sent (a message, a letter, a greeting). */
export type Ending = ContactResult | 'done';

/**
 * The endings of a kind in the order of their keys (`product.md` §4). What is written is sent first of all; that it was
 * answered at once comes last.
 */
export function endingsOf(kind: ActivityKind): readonly Ending[] {
  const results = resultsOf(kind);
  if (familyOf(kind) !== 'written') return results;
  return ['done', ...results.filter((result) => result !== 'spoke'), 'spoke'];
}

export const resultOf = (ending: Ending): ContactResult | null => (ending === 'done' ? null : ending);

/** Endings after which the client expects a contact on a day of its own choice. */
export const NAMES_A_DAY: ReadonlySet<Ending> = new Set<Ending>(['call-back', 'moved']);

/** Endings that leave what the contact was for still to be done. */
export const LEAVES_OPEN: ReadonlySet<Ending> = new Set<Ending>([
  'no-answer',
  'call-back',
  'moved',
  'did-not-come',
]);
