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
 * What becomes of the open control points of running deals whose rules are taken out of the process: they keep the name that
 * only the rule knew, and are waived where the user wants that. Nothing counts from them (`processFaults`) and no payment waits for
 * a waived point, so no deal has to be settled.
 */
export function leavePoints(db: WritableDb, rules: readonly PointRule[], waive: boolean): void {
  for (const { key, name = '' } of rules) {
    const ids = JSON.stringify(
      db.all<{ id: string }>(`SELECT k.id ${OPEN}`, { keys: JSON.stringify([key]) }).map(({ id }) => id),
    );
    if (name !== '')
      db.run(
        `UPDATE control_points SET title = :name WHERE title = '' AND id IN (SELECT value FROM json_each(:ids))`,
        { name, ids },
      );
    if (waive)
      db.run(
        `UPDATE control_points SET state = 'waived', met_day = NULL, reason = :reason
         WHERE id IN (SELECT value FROM json_each(:ids))`,
        { reason: LEFT_PROCESS, ids },
      );
  }
}

/** As the gate counts: pending ones, and those of the present stage that were missed. */
const OPEN = `FROM control_points k CROSS JOIN deals d ON d.id = k.deal_id
  WHERE k.key IN (SELECT value FROM json_each(:keys)) AND k.deleted_at IS NULL
    AND (k.state = 'pending' OR (k.state = 'missed' AND k.stage = d.stage))
    AND d.status IN ('open', 'paused') AND d.deleted_at IS NULL`;
