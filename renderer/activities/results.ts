import { familyOf, NAMES_A_DAY, resultsOf } from '@shared/domain/results';
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

/** Whether the client expects a contact on a day of its own choice. */
export const namesADay = (ending: Ending): boolean => ending !== 'done' && NAMES_A_DAY.has(ending);
