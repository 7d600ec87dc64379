import type { CommandContext } from '@db/log/command';
import { askCorrections } from '@db/documents/corrections';
import { settleDeal } from '@db/points';
import type { FeatureCommands } from '@db/serve/handlers';
import { answer, askedAtOnce, askedOnJoining, withoutApprover } from '@shared/domain/approvals';
import type { Day } from '@shared/domain/time';
import { CuepointError, present } from '@shared/errors';
import {
  addApprover,
  type ApprovableDocument,
  closeRound,
  documentToApprove,
  latestRound,
  openRound,
  roundOfApprover,
  type StoredApprover,
  type StoredRound,
  storedRound,
} from './store';
import { stopRoundsOfDocument } from './versions';

export const approvalCommands: FeatureCommands<'approvals'> = {
  'approvals.start': (context, { documentId, way, approvers, today }) => {
    const document = documentToApprove(context.db, documentId);
    const { number } = document;
    if (!isApprovable(document)) throw new CuepointError('approval-wrong-document', { number });
    if (latestRound(context.db, documentId)?.state === 'open') {
      throw new CuepointError('approval-running', { number });
    }
    for (const { personId } of approvers) assertPersonOf(context, personId, document.clientId);
    for (const earlier of earlierVersions(context, documentId)) stopRoundsOfDocument(context, earlier, today);
    const asked = approvers.map((each, position) => ({
      ...each,
      askedDay: askedAtOnce(way, position) ? today : null,
    }));
    const id = openRound(context, document, way, asked, today);
    return settled(context, document, id);
  },

  'approvals.decide': (context, { id, decision, day: given, by, comment, correctionsDay, today }) => {
    const { db } = context;
    const { round, approver, document } = running(context, id);
    const day = given ?? today;
    const { name } = approver;
    const result = answer({ round, id, decision, comment, day, today });
    if (result.kind === 'refused') throw new CuepointError(result.reason, { name });
    db.one('UPDATE approvals SET decision = ?, decided_day = ?, decided_by = ?, comment = ? WHERE id = ?', [
      decision,
      day,
      by === '' ? name : by,
      comment.trim(),
      id,
    ]);
    goOn(context, round, result, day);
    if (decision === 'rejected') {
      const deal = { id: round.dealId, clientId: round.clientId, status: document.dealStatus };
      askCorrections(context, deal, document.kind, { asked: today, day: correctionsDay });
    }
    settleDeal(context, round.dealId);
    context.label({ name, number: document.number, decision });
    return { id, round: result.ends ?? 'open' };
  },

  'approvals.join': (context, { roundId, today, ...approver }) => {
    const round = storedRound(context.db, roundId);
    const document = documentToApprove(context.db, round.documentId);
    assertOpen(round, approver.name);
    assertPersonOf(context, approver.personId, round.clientId);
    const position = Math.max(...round.approvers.map((each) => each.position)) + 1;
    const askedDay = askedOnJoining(round) ? today : null;
    const id = addApprover(context, round, { ...approver, position, askedDay });
    settleDeal(context, round.dealId);
    context.label({ name: approver.name, number: document.number });
    return { id };
  },

  'approvals.update': (context, { id, name, role, deputy }) => {
    const { round, approver, document } = running(context, id);
    assertUndecided(approver);
    assertOpen(round, approver.name);
    context.db.one('UPDATE approvals SET name = ?, role = ?, deputy = ? WHERE id = ?', [
      name ?? approver.name,
      role ?? approver.role,
      deputy ?? approver.deputy,
      id,
    ]);
    settleDeal(context, round.dealId);
    context.label({ name: name ?? approver.name, number: document.number });
    return { id };
  },

  'approvals.leave': (context, { id, today }) => {
    const { round, approver, document } = running(context, id);
    assertUndecided(approver);
    assertOpen(round, approver.name);
    const result = withoutApprover(round, id);
    if (result === null) throw new CuepointError('approval-last', { name: approver.name });
    context.db.one('DELETE FROM approvals WHERE id = ?', [id]);
    goOn(context, round, result, today);
    settleDeal(context, round.dealId);
    context.label({ name: approver.name, number: document.number });
    return { id };
  },

  'approvals.stop': (context, { roundId, today }) => {
    const round = storedRound(context.db, roundId);
    const document = documentToApprove(context.db, round.documentId);
    assertOpen(round, document.number);
    closeRound(context, roundId, 'stopped', today);
    return settled(context, document, roundId);
  },
};

/** A draft or a version that is out with the client can be asked about, as long as no later one takes its place. */
const isApprovable = ({ kind, state, replaced }: ApprovableDocument): boolean =>
  (kind === 'proposal' || kind === 'contract') && (state === 'draft' || state === 'sent') && replaced === 0;

/** Asks the next approver, or ends the round. */
function goOn(
  context: CommandContext,
  round: StoredRound,
  { asks, ends }: { readonly asks: string | null; readonly ends: 'approved' | 'rejected' | null },
  day: Day,
): void {
  if (asks !== null) context.db.one('UPDATE approvals SET asked_day = ? WHERE id = ?', [day, asks]);
  if (ends !== null) closeRound(context, round.id, ends, day);
}

/** The approver, the round and the version of an approval. Throws `not-found` and `deal-closed`. */
function running(
  { db }: CommandContext,
  id: string,
): { round: StoredRound; approver: StoredApprover; document: ApprovableDocument } {
  const round = roundOfApprover(db, id);
  const approver = present(
    round.approvers.find((each) => each.id === id),
    'the round was found by it',
  );
  return { round, approver, document: documentToApprove(db, round.documentId) };
}

function settled(context: CommandContext, document: ApprovableDocument, id: string): { id: string } {
  settleDeal(context, document.dealId);
  context.label({ number: document.number });
  return { id };
}

function assertOpen({ state }: StoredRound, name: string): void {
  if (state !== 'open') throw new CuepointError('approval-closed', { name });
}

function assertUndecided({ decision, name }: StoredApprover): void {
  if (decision !== null) throw new CuepointError('approval-decided', { name });
}

/** Approvers are the client's own people, or someone named in words. */
function assertPersonOf({ db }: CommandContext, personId: string | null, clientId: string): void {
  if (personId === null) return;
  const owner = db.get('SELECT 1 FROM people WHERE id = ? AND client_id = ? AND deleted_at IS NULL', [
    personId,
    clientId,
  ]);
  if (!owner) throw new CuepointError('not-found', { what: 'person', id: personId });
}

/** Ids of the versions before this one, the latest first. */
const earlierVersions = ({ db }: CommandContext, documentId: string): string[] =>
  db
    .all<{ id: string }>(
      `WITH RECURSIVE before (id, previous_id) AS (
         SELECT id, previous_id FROM documents WHERE id = ?
         UNION SELECT d.id, d.previous_id FROM documents d JOIN before b ON d.id = b.previous_id)
       SELECT id FROM before WHERE id <> ?`,
      [documentId, documentId],
    )
    .map(({ id }) => id);
