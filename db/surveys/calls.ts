import type { CommandContext } from '@db/log/command';
import { settleDeal } from '@db/points/settleDeal';
import type { Day } from '@shared/domain/time';
import { type ContactResult, TWO_WAY_RESULTS } from '@shared/domain/words';

/**
 * What a finished contact means for the case whose call back it was, and for the promoter whom it thanked: reached, the
 * client was called; not reached, the next contact takes the place of this one. Letters have no result and count as sent.
 */
export function callEnded(
  context: CommandContext,
  id: string,
  {
    result,
    day,
    nextId,
  }: { readonly result: ContactResult | null; readonly day: Day; readonly nextId: string | null },
): void {
  const { db } = context;
  const reached = result === null || TWO_WAY_RESULTS.some((each) => each === result);
  for (const found of casesOf(context, id)) {
    if (reached && found.calledDay === null)
      db.one('UPDATE cases SET called_day = ? WHERE id = ?', [day, found.id]);
    else if (!reached && nextId !== null)
      db.one('UPDATE cases SET call_id = ? WHERE id = ?', [nextId, found.id]);
    settleDeal(context, found.dealId);
  }
  if (result !== null && ASKED.has(result)) {
    db.run(
      `UPDATE survey_responses SET referral_day = ? WHERE thanks_id = ? AND referral_day IS NULL AND deleted_at IS NULL`,
      [day, id],
    );
  } else if (nextId !== null) {
    db.run('UPDATE survey_responses SET thanks_id = ? WHERE thanks_id = ? AND deleted_at IS NULL', [
      nextId,
      id,
    ]);
  }
}

/** The contact is planned again, so the client was not called yet. */
export function callReopened(context: CommandContext, id: string): void {
  for (const { id: caseId, dealId } of casesOf(context, id)) {
    context.db.one('UPDATE cases SET called_day = NULL WHERE id = ?', [caseId]);
    settleDeal(context, dealId);
  }
  context.db.run(
    'UPDATE survey_responses SET referral_day = NULL WHERE thanks_id = ? AND deleted_at IS NULL',
    [id],
  );
}

/** Results in which what the contact was for was talked about. */
const ASKED: ReadonlySet<ContactResult> = new Set<ContactResult>(['spoke', 'agreed', 'held']);

/** Open cases whose call back this contact is. */
const casesOf = ({ db }: CommandContext, callId: string) =>
  db.all<{ id: string; dealId: string; calledDay: Day | null }>(
    `SELECT id, deal_id AS dealId, called_day AS calledDay FROM cases
     WHERE call_id = ? AND closed_day IS NULL AND deleted_at IS NULL`,
    [callId],
  );
