import type { CommandContext } from '@db/log/command';
import { readZone } from '@db/settings/read';
import { type Day, onWall, type Time, weekOf, type Zone } from '@shared/domain/time';
import { AS_WRITTEN, planId } from './former';

interface Planned {
  readonly id: string;
  readonly clientId: string;
  readonly manager: string;
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: Zone;
  readonly wrote: string;
}

/**
 * Holds planned contacts on the day on which they are, each in the plan of the week in which they stand for the user; what is done or gone is left alone.
 * Tells how many were not held before.
 */
export function holdLines(
  context: CommandContext,
  activityIds: readonly string[],
  origin: 'pinned' | 'by-hand' = 'pinned',
): number {
  const { db, newId } = context;
  let changed = 0;
  const own = readZone(db);
  for (const { id, clientId, manager, wrote, ...agreed } of plannedOf(context, activityIds)) {
    const plan = planId(db, { week: weekOf(onWall(agreed, own).day), manager, newId });
    const line = db.get<{ id: string; pinned: 0 | 1 }>(
      'SELECT id, pinned FROM plan_lines WHERE activity_id = ? AND plan_id = ?',
      [id, plan],
    );
    if (line?.pinned === 1) continue;
    changed += 1;
    // A contact that moved along with another one stands for itself now.
    if (line) db.one('UPDATE plan_lines SET pinned = 1, joined = 0 WHERE id = ?', [line.id]);
    else {
      db.one(
        `INSERT INTO plan_lines (id, plan_id, client_id, activity_id, made, pinned, origin, why, wrote)
         VALUES (?, ?, ?, ?, 0, 1, ?, ?, ?)`,
        [newId(), plan, clientId, id, origin, origin, wrote],
      );
    }
  }
  return changed;
}

/**
 * Lets contacts go: the next generation may move them again, and take away what the plan had made if nothing else of it was
 * changed. A line that was only there because it was held is no line of a plan any more. Tells how many were held.
 */
export function letGo(context: CommandContext, activityIds: readonly string[]): number {
  const { db } = context;
  let changed = 0;
  for (const { id, wrote } of plannedOf(context, activityIds)) {
    for (const line of db.all<Held>(HELD, [id])) {
      changed += 1;
      if (line.reasons === '[]' && line.made === 0) db.one('DELETE FROM plan_lines WHERE id = ?', [line.id]);
      else {
        const isHeldByPlan = line.origin === 'pinned' || line.origin === 'by-hand';
        db.one(
          'UPDATE plan_lines SET pinned = 0, wrote = ?, made = ?, origin = ?, why = ?, from_day = ?, from_time = ? WHERE id = ?',
          [
            wrote,
            // Another day does not make it the user's, other words do.
            line.made === 1 && sameWords(line.wrote, wrote) ? 1 : 0,
            isHeldByPlan ? 'generated' : line.origin,
            isHeldByPlan ? 'asked-day' : line.why,
            samePlace(line.wrote, wrote) ? line.fromDay : null,
            samePlace(line.wrote, wrote) ? line.fromTime : null,
            line.id,
          ],
        );
      }
    }
  }
  return changed;
}

interface Held {
  readonly id: string;
  readonly made: 0 | 1;
  readonly origin: string;
  readonly why: string;
  readonly wrote: string;
  readonly reasons: string;
  readonly fromDay: Day | null;
  readonly fromTime: string | null;
}

const HELD = `SELECT id, made, origin, why, wrote, reasons, from_day AS fromDay, from_time AS fromTime
  FROM plan_lines WHERE activity_id = ? AND pinned = 1`;

const samePlace = (a: string, b: string): boolean => placeOf(a) === placeOf(b);
const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);
const placeOf = (wrote: string): string => JSON.stringify((JSON.parse(wrote) as unknown[]).slice(0, 2));
const wordsOf = (wrote: string): string => JSON.stringify((JSON.parse(wrote) as unknown[]).slice(2));

const plannedOf = ({ db }: CommandContext, ids: readonly string[]): Planned[] =>
  db.all<Planned>(
    `SELECT a.id, a.client_id AS clientId, a.manager, a.day, a.time, a.zone, ${AS_WRITTEN} AS wrote
     FROM json_each(?) j CROSS JOIN activities a ON a.id = j.value WHERE a.status = 'planned' AND a.deleted_at IS NULL`,
    [JSON.stringify(ids)],
  );
