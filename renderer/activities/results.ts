import { isMeeting } from '@shared/domain/process';
import { type ActivityKind, CALL_RESULTS, type ContactResult, MEETING_RESULTS } from '@shared/domain/words';

/** How a contact can end: a result, or `done` for what is only sent (a message, a letter, a greeting). */
export type Ending = ContactResult | 'done';

/** The endings of a kind in the order of their keys 1–5 (`product.md` §4). */
export function endingsOf(kind: ActivityKind): readonly Ending[] {
  if (kind === 'call') return CALL_RESULTS;
  return isMeeting(kind) ? MEETING_RESULTS : ['done'];
}

export const resultOf = (ending: Ending): ContactResult | null => (ending === 'done' ? null : ending);
