import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { askedAtOnce } from '@shared/domain/approvals';
import type { Day } from '@shared/domain/time';
import { closeRound, latestRound, openRound } from './store';

/**
 * Follows a next version of a proposal or contract (`product.md` §3, contract): a round that is still open over the
 * version before stops, and the same approvers are asked about the new one in the same way. Nothing happens when nobody
 * was ever asked. To be called by the command that makes the version, before it settles the deal.
 */
export function askAboutNextVersion(
  context: CommandContext,
  {
    previousId,
    documentId,
    today,
  }: { readonly previousId: string; readonly documentId: string; readonly today: Day },
): void {
  const last = latestRound(context.db, previousId);
  if (last === null) return;
  if (last.state === 'open') closeRound(context, last.id, 'stopped', today);
  const { dealId, clientId, way } = last;
  const approvers = last.approvers.map((each, position) => ({
    ...each,
    askedDay: askedAtOnce(way, position) ? today : null,
  }));
  openRound(context, { id: documentId, dealId, clientId }, way, approvers, today);
}

/** Whether approvers were ever asked about a version. */
export const wasAskedAbout = (db: ReadableDb, documentId: string): boolean =>
  latestRound(db, documentId) !== null;

/** SQL: whether an approver has said yes or no to the version that is the row `d`, in a round that was not stopped. */
export const DECIDED = `EXISTS (SELECT 1 FROM approval_rounds r JOIN approvals a ON a.round_id = r.id
  WHERE r.document_id = d.id AND r.deleted_at IS NULL AND r.state <> 'stopped' AND a.decision IS NOT NULL)`;

/** Stops what is being asked over one document: it was declared void, deleted or signed without waiting. */
export function stopRoundsOfDocument(context: CommandContext, documentId: string, day: Day): void {
  const open = context.db.all<{ id: string }>(
    "SELECT id FROM approval_rounds WHERE document_id = ? AND state = 'open' AND deleted_at IS NULL",
    [documentId],
  );
  for (const { id } of open) closeRound(context, id, 'stopped', day);
}

/** Stops what is being asked on a deal that ends (`product.md` §3, rule 2). */
export function stopRoundsOfDeal(context: CommandContext, dealId: string, day: Day): void {
  const open = context.db.all<{ id: string }>(
    "SELECT id FROM approval_rounds WHERE deal_id = ? AND state = 'open' AND deleted_at IS NULL",
    [dealId],
  );
  for (const { id } of open) closeRound(context, id, 'stopped', day);
}

/** Puts the rounds over a document that is deleted into the trash with it. */
export function removeRounds({ db, now }: CommandContext, documentId: string): void {
  db.run('UPDATE approval_rounds SET deleted_at = ? WHERE document_id = ? AND deleted_at IS NULL', [
    now,
    documentId,
  ]);
}

/** Takes out of the trash exactly the rounds that went in with their document: those that carry its mark. */
export function restoreRounds({ db }: CommandContext, documentId: string, mark: string): void {
  db.run('UPDATE approval_rounds SET deleted_at = NULL WHERE document_id = ? AND deleted_at = ?', [
    documentId,
    mark,
  ]);
}
