import type { CommandContext } from '@db/log/command';
import { stopRoundsOfDocument } from '@db/approvals';
import { settleDeal } from '@db/points';
import type { ParsedInputOf } from '@shared/contract';
import { effectiveDocumentState, stateAfter, stepsOf, versionedNumber } from '@shared/domain/documents';
import { CuepointError } from '@shared/errors';
import { askCorrections } from './corrections';
import { dealOf, storedDocument } from './store';

/** One step in the life of a document, with its day; control points follow from it. */
export function takeStep(
  context: CommandContext,
  { id, step, day, answer, correctionsDay }: ParsedInputOf<'documents.step'>,
): { id: string } {
  const { db, now, label } = context;
  const before = storedDocument(db, id);
  const number = versionedNumber(before);
  const state = effectiveDocumentState(before, day);
  if (!stepsOf(before.kind, state).includes(step))
    throw new CuepointError('document-step', { number, state, step });
  if (step === 'send' && before.validUntil !== null && before.validUntil < day)
    throw new CuepointError('document-validity', { day: before.validUntil });
  const answers = step === 'accept' || step === 'reject' || step === 'sign';
  if (answers && before.sentDay !== null && day < before.sentDay)
    throw new CuepointError('document-day', { day: before.sentDay });
  const leaves = (step === 'send' || step === 'sign') && before.sentDay === null;
  if (leaves) db.one('UPDATE documents SET sent_day = ?, sent_at = ? WHERE id = ?', [day, now, id]);
  if (step === 'accept' || step === 'reject')
    db.one('UPDATE documents SET answered_day = ? WHERE id = ?', [day, id]);
  if (step === 'sign')
    db.one('UPDATE documents SET signed_day = ?, signed_at = ? WHERE id = ?', [day, now, id]);
  const said = step === 'reject' || step === 'void' || answer !== '';
  db.one(`UPDATE documents SET state = ?${said ? ', answer = ?' : ''} WHERE id = ?`, [
    stateAfter(step),
    ...(said ? [answer] : []),
    id,
  ]);
  // What is answered, signed or void is no longer asked about inside the client's house.
  if (step !== 'send') stopRoundsOfDocument(context, id, day);
  if (step === 'reject')
    askCorrections(context, dealOf(db, before.dealId), before.kind, { asked: day, day: correctionsDay });
  settleDeal(context, before.dealId);
  label({ number });
  return { id };
}
