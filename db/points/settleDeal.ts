import type { CommandContext } from '@db/log/command';
import type { ReadableDb } from '@db/connection/sqlite';
import { settlePayments } from '@db/payments/settle';
import { readProcess } from '@db/settings/read';
import { type SettledPoint, settle } from '@shared/domain/process';
import type { DealStatus } from '@shared/domain/words';
import { factsOf, sourcesOf } from './facts';
import { pointContext } from './read';
import { recalculatePoints } from './write';

/**
 * Brings a deal's control points in line with its documents, approvals, payments, preparation and survey, and moves
 * those that count from them (`product.md` §3, rule 5); the payment schedule first, since its lines ask for points.
 * Call it at the end of every command that wrote one of these, or that changed the deal's stage or status. It may be
 * called once too often, never once too rarely.
 */
export function settleDeal(context: CommandContext, dealId: string): void {
  const { db } = context;
  const deal = db.get<{ clientId: string; status: DealStatus }>(
    'SELECT client_id AS clientId, status FROM deals WHERE id = ? AND deleted_at IS NULL',
    [dealId],
  );
  if (!deal) return;
  // A schedule may count from the day a point was met, and that day is settled after it: then it is reckoned again.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    settlePayments(context, dealId);
    if (!settleOnce(context, dealId, deal)) return;
  }
}

/** Points follow payments and payments the points of invoice and contract; nothing goes round a third time. */
const MOST_ROUNDS = 3;

/** Whether anything but days changed. */
function settleOnce(
  context: CommandContext,
  dealId: string,
  deal: { readonly clientId: string; readonly status: DealStatus },
): boolean {
  const { db, now, newId } = context;
  recalculatePoints(context, dealId);
  const { create, change, remove } = settle({
    definition: readProcess(db),
    deal,
    context: pointContext(db, dealId),
    points: settledPoints(db, dealId),
    facts: factsOf(db, dealId),
    sources: sourcesOf(db, dealId),
  });
  for (const [index, point] of create.entries()) {
    db.one(
      `INSERT INTO control_points (id, client_id, deal_id, stage, key, title, due_day, mandatory, state, met_day, met_by,
         source_id, position, created_at)
       VALUES (:id, :clientId, :dealId, :stage, :key, :title, :dueDay, :mandatory, :state, :metDay, :metBy, :sourceId,
         :position, :now)`,
      {
        ...point,
        ...{ id: newId(), clientId: deal.clientId, dealId, now },
        mandatory: point.mandatory ? 1 : 0,
        state: point.metDay === null ? 'pending' : 'met',
        metBy: point.metDay === null ? 'hand' : 'fact',
        position: POSITION_OF_RECORDS + index,
      },
    );
  }
  for (const { id, title, dueDay, state, metDay, metBy, reason } of change) {
    db.one(
      `UPDATE control_points SET title = ?, due_day = ?, state = ?, met_day = ?, met_by = ?, reason = ? WHERE id = ?`,
      [title, dueDay, state, metDay, metBy, reason, id],
    );
  }
  for (const id of remove) db.one('UPDATE control_points SET deleted_at = ? WHERE id = ?', [now, id]);
  if (change.length > 0) recalculatePoints(context, dealId);
  return create.length + change.length + remove.length > 0;
}

/** Behind the points of the stage, before those that the user added. */
const POSITION_OF_RECORDS = 100;

const settledPoints = (db: ReadableDb, dealId: string): SettledPoint[] =>
  db
    .all<Omit<SettledPoint, 'mandatory'> & { mandatory: number }>(
      `SELECT id, stage, key, title, due_day AS dueDay, due_by AS dueBy, mandatory, state, met_day AS metDay, reason,
         met_by AS metBy, source_id AS sourceId, created_at AS createdAt
       FROM control_points WHERE deal_id = ? AND deleted_at IS NULL ORDER BY id`,
      [dealId],
    )
    .map((row) => ({ ...row, mandatory: row.mandatory === 1 }));
