import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import { WRITTEN_MANAGER } from '@db/plan/former';
import type { OutputOf } from '@shared/contract';

/** How much carries the name of a manager, without what is in the trash; `taken`: something carries the other name already. */
export function carriersOf(
  db: ReadableDb,
  { from, to }: { readonly from: string; readonly to: string },
): OutputOf<'settings.carriers'> {
  const count = (table: Carrier): number =>
    db.value<number>(`SELECT count(*) FROM ${table} WHERE manager = ? AND deleted_at IS NULL`, [from]);
  const taken = CARRIERS.some((table) =>
    db.get(`SELECT 1 FROM ${table} WHERE manager = ? AND deleted_at IS NULL LIMIT 1`, [to]),
  );
  return { clients: count('clients'), deals: count('deals'), contacts: count('activities'), taken };
}

const CARRIERS = ['clients', 'deals', 'activities'] as const;
type Carrier = (typeof CARRIERS)[number];

/**
 * Gives everything of one manager another name, also in the trash: what is theirs, what they are responsible for, their
 * call plans and sessions. What was done keeps the name of that time in the history.
 */
export function renameManager(db: WritableDb, { from, to }: { from: string; to: string }): void {
  const names = { from, to };
  joinPlans(db, names);
  for (const table of [...CARRIERS, 'recurrences', 'call_sessions', 'week_plans'])
    db.run(`UPDATE ${table} SET manager = :to WHERE manager = :from`, names);
  for (const table of ['preparation_steps', 'cases'])
    db.run(`UPDATE ${table} SET responsible = :to WHERE responsible = :from`, names);
  // A contact that only got the new name is still as the plan left it. What json_set gives is text only behind "||": the
  // triggers of the change log would write it as JSON inside of theirs.
  db.run(
    `UPDATE plan_lines SET wrote = json_set(wrote, '${WRITTEN_MANAGER}', :to) || ''
     WHERE json_extract(wrote, '${WRITTEN_MANAGER}') = :from`,
    names,
  );
}

/** A manager has one plan a week: where both names have one, its lines go over to the one that stays. */
function joinPlans(db: WritableDb, names: { from: string; to: string }): void {
  const both = db.all<{ old: string; kept: string }>(
    `SELECT o.id AS old, n.id AS kept FROM week_plans o JOIN week_plans n ON n.week = o.week AND n.manager = :to
     WHERE o.manager = :from ORDER BY o.week`,
    names,
  );
  for (const plans of both) {
    db.run(
      `UPDATE plan_lines SET plan_id = :kept WHERE plan_id = :old
         AND activity_id NOT IN (SELECT activity_id FROM plan_lines WHERE plan_id = :kept)`,
      plans,
    );
    db.run('DELETE FROM plan_lines WHERE plan_id = ?', [plans.old]);
    db.run('DELETE FROM week_plans WHERE id = ?', [plans.old]);
  }
}
