import type { CommandContext } from '@db/log/command';
import { readProcess } from '@db/settings/read';
import { type PointEvent, pointsMetBy } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import { pointsOfDeal } from './read';
import { recalculatePoints } from './write';

/** Something that happened with a client, for one deal or (`dealId: null`) for the client as a whole. */
export interface Fact {
  readonly clientId: string;
  readonly dealId: string | null;
  /** The day on which it happened: the points' met day. */
  readonly day: Day;
  readonly event: PointEvent;
}

/**
 * Meets the control points that a fact meets by itself (a meeting that was held, a next contact that is planned) and
 * moves those that count from them. A planned contact without a deal counts for all open deals of the client, a meeting
 * without a deal only where it is clear which deal was met about.
 */
export function settlePoints(context: CommandContext, { clientId, dealId, day, event }: Fact): void {
  const { db } = context;
  const definition = readProcess(db);
  const deals = db.all<{ id: string; stage: Stage }>(
    `SELECT id, stage FROM deals WHERE client_id = :clientId AND status IN ('open', 'paused') AND deleted_at IS NULL
       AND (:dealId IS NULL OR id = :dealId)`,
    { clientId, dealId },
  );
  if (event.kind === 'activity' && dealId === null && deals.length > 1) return;
  for (const deal of deals) {
    for (const id of pointsMetBy(definition, deal.stage, pointsOfDeal(db, deal.id), event)) {
      db.one("UPDATE control_points SET state = 'met', met_day = ? WHERE id = ?", [day, id]);
    }
    recalculatePoints(context, deal.id);
  }
}
