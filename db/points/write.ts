import type { CommandContext } from '@db/log/command';
import { readProcess } from '@db/settings/read';
import { type ClosedPoint, type NewPoint, recalculate } from '@shared/domain/process';
import { pointContext } from './read';

/** Where a control point that the user added stands: behind those of the process. */
export const POSITION_BY_HAND = 1000;

/** Writes the points that the process gives a deal on entering a stage, in the order of their rules. */
export function createPoints(
  { db, now, newId }: CommandContext,
  deal: { readonly id: string; readonly clientId: string },
  points: readonly NewPoint[],
): void {
  for (const [position, { stage, key, dueDay, mandatory }] of points.entries()) {
    db.one(
      `INSERT INTO control_points (id, client_id, deal_id, stage, key, due_day, mandatory, position, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [newId(), deal.clientId, deal.id, stage, key, dueDay, mandatory ? 1 : 0, position, now],
    );
  }
}

/** Closes points on the way of a step. Why is kept: the user's own words for an override, else the key of the cause. */
export function closePoints({ db }: CommandContext, closed: readonly ClosedPoint[], override: string): void {
  for (const { id, state, metDay, why } of closed) {
    const reason = why === 'overridden' && override !== '' ? override : why;
    db.one('UPDATE control_points SET state = ?, met_day = ?, reason = ? WHERE id = ?', [
      state,
      metDay,
      reason,
      id,
    ]);
  }
}

/**
 * Moves the due days of a deal's pending points to where their rules want them now. Call it after a planned meeting,
 * the day of the event or the state of a point has changed (`product.md` §3, rule 5).
 */
export function recalculatePoints({ db }: CommandContext, dealId: string): void {
  for (const { id, to } of recalculate(readProcess(db), pointContext(db, dealId))) {
    db.one('UPDATE control_points SET due_day = ? WHERE id = ?', [to, id]);
  }
}
