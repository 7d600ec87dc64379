import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import type { Approver, Round } from '@shared/domain/approvals';
import { isClosed } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import type { DealStatus, DocumentKind, DocumentState, RoundState, RoundWay } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** A version of a document, as far as asking for approval looks at it. */
export interface ApprovableDocument {
  readonly id: string;
  readonly dealId: string;
  readonly clientId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly state: DocumentState;
  readonly dealTitle: string;
  readonly dealStatus: DealStatus;
  /** There is a later version that counts. */
  readonly replaced: number;
}

/** Throws `not-found`, and `deal-closed` when the deal waits for nothing any more. */
export function documentToApprove(db: ReadableDb, id: string): ApprovableDocument {
  const found = db.get<ApprovableDocument>(
    `SELECT o.id, o.deal_id AS dealId, o.client_id AS clientId, o.kind, o.number, o.state, d.title AS dealTitle,
       d.status AS dealStatus,
       EXISTS (SELECT 1 FROM documents n WHERE n.previous_id = o.id AND n.deleted_at IS NULL AND n.state <> 'void')
         AS replaced
     FROM documents o JOIN deals d ON d.id = o.deal_id
     WHERE o.id = ? AND o.deleted_at IS NULL AND d.deleted_at IS NULL`,
    [id],
  );
  if (!found) throw new CuepointError('not-found', { what: 'document', id });
  if (isClosed(found.dealStatus)) throw new CuepointError('deal-closed', { title: found.dealTitle });
  return found;
}

export interface StoredApprover extends Approver {
  readonly name: string;
  readonly personId: string | null;
  readonly role: string;
  readonly deputy: string;
  readonly position: number;
}

export interface StoredRound extends Round {
  readonly id: string;
  readonly dealId: string;
  readonly clientId: string;
  readonly documentId: string;
  readonly approvers: readonly StoredApprover[];
}

type RoundRow = Omit<StoredRound, 'approvers'>;

const ROUND = `SELECT id, deal_id AS dealId, client_id AS clientId, document_id AS documentId, way, state
  FROM approval_rounds`;

/** Throws `not-found` for an unknown or deleted round. */
export function storedRound(db: ReadableDb, id: string): StoredRound {
  const row = db.get<RoundRow>(`${ROUND} WHERE id = ? AND deleted_at IS NULL`, [id]);
  if (!row) throw new CuepointError('not-found', { what: 'approval', id });
  return { ...row, approvers: approversOf(db, id) };
}

/** The round of one approver. Throws `not-found`. */
export function roundOfApprover(db: ReadableDb, id: string): StoredRound {
  const row = db.get<{ roundId: string }>('SELECT round_id AS roundId FROM approvals WHERE id = ?', [id]);
  if (!row) throw new CuepointError('not-found', { what: 'approval', id });
  return storedRound(db, row.roundId);
}

/** The latest round over a document; null: nobody was asked about it. */
export function latestRound(db: ReadableDb, documentId: string): StoredRound | null {
  const row = db.get<RoundRow>(
    `${ROUND} WHERE document_id = ? AND deleted_at IS NULL ORDER BY number DESC, id DESC LIMIT 1`,
    [documentId],
  );
  return row ? { ...row, approvers: approversOf(db, row.id) } : null;
}

const approversOf = (db: ReadableDb, roundId: string): StoredApprover[] =>
  db.all<StoredApprover>(
    `SELECT id, position, person_id AS personId, name, role, deputy, asked_day AS askedDay, decision,
       decided_day AS decidedDay
     FROM approvals WHERE round_id = ? ORDER BY position, id`,
    [roundId],
  );

/** Ends a round on a day. */
export function closeRound(
  { db, now }: CommandContext,
  id: string,
  state: Exclude<RoundState, 'open'>,
  day: Day,
): void {
  db.one('UPDATE approval_rounds SET state = ?, closed_day = ?, closed_at = ? WHERE id = ?', [
    state,
    day,
    now,
    id,
  ]);
}

export interface NewApprover {
  readonly personId: string | null;
  readonly name: string;
  readonly role: string;
  readonly deputy: string;
}

export function addApprover(
  { db, now, newId }: CommandContext,
  round: { readonly id: string; readonly dealId: string },
  approver: NewApprover & { readonly position: number; readonly askedDay: Day | null },
): string {
  const id = newId();
  db.one(
    `INSERT INTO approvals (id, round_id, deal_id, position, person_id, name, role, deputy, asked_day, created_at)
     VALUES (:id, :roundId, :dealId, :position, :personId, :name, :role, :deputy, :askedDay, :now)`,
    { id, roundId: round.id, dealId: round.dealId, now, ...approver },
  );
  return id;
}

/** Opens a round over a version. What else is open must have been stopped by the caller. */
export function openRound(
  context: CommandContext,
  document: { readonly id: string; readonly dealId: string; readonly clientId: string },
  way: RoundWay,
  approvers: readonly (NewApprover & { readonly askedDay: Day | null })[],
  day: Day,
): string {
  const { db, now, newId } = context;
  const id = newId();
  const last = db.value<number>('SELECT coalesce(max(number), 0) FROM approval_rounds WHERE deal_id = ?', [
    document.dealId,
  ]);
  db.one(
    `INSERT INTO approval_rounds (id, client_id, deal_id, document_id, number, way, opened_day, created_at)
     VALUES (:id, :clientId, :dealId, :documentId, :number, :way, :day, :now)`,
    {
      ...{ id, way, day, now },
      ...{ clientId: document.clientId, dealId: document.dealId, documentId: document.id, number: last + 1 },
    },
  );
  for (const [position, { personId, name, role, deputy, askedDay }] of approvers.entries()) {
    addApprover(
      context,
      { id, dealId: document.dealId },
      { personId, name, role, deputy, position, askedDay },
    );
  }
  return id;
}
