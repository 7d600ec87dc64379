import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import { LEFT_PROCESS, type PointRule } from '@shared/domain/process';

/** How many running deals wait for control points of these kinds, and how many of them cannot move on without. */
export function openPoints(db: ReadableDb, keys: readonly string[]): OutputOf<'settings.openPoints'> {
  const { deals, held } = db.get<{ deals: number; held: number }>(
    `SELECT count(DISTINCT k.deal_id) AS deals, count(DISTINCT CASE k.mandatory WHEN 1 THEN k.deal_id END) AS held ${OPEN}`,
    { keys: JSON.stringify(keys) },
  ) ?? { deals: 0, held: 0 };
  return { deals, held };
}

/**
 * Waives what running deals still wait for of rules that are taken out of the process. Nothing counts from these points (`processFaults`)
 * and no payment waits for a waived one, so no deal has to be settled. They keep the names of their rules (`formerRules`).
 */
export function waivePoints(db: WritableDb, rules: readonly PointRule[]): void {
  db.run(
    `UPDATE control_points SET state = 'waived', met_day = NULL, reason = :reason WHERE id IN (SELECT k.id ${OPEN})`,
    { reason: LEFT_PROCESS, keys: JSON.stringify(rules.map(({ key }) => key)) },
  );
}

/** As the gate counts: pending ones, and those of the present stage that were missed. */
const OPEN = `FROM control_points k CROSS JOIN deals d ON d.id = k.deal_id
  WHERE k.key IN (SELECT value FROM json_each(:keys)) AND k.deleted_at IS NULL
    AND (k.state = 'pending' OR (k.state = 'missed' AND k.stage = d.stage))
    AND d.status IN ('open', 'paused') AND d.deleted_at IS NULL`;
