import type { WritableDb } from '@db/connection/sqlite';
import type { Day, Week } from '@shared/domain/time';
import { type FormerLine, type FormerPlan, type Since, sinceOf, standsAsPut, storedReasons } from '../former';

/**
 * Takes out of the file what a plan put into it and nobody touched since, so that the plan is made anew from what the user made: twice
 * the same, whatever it was before. Done inside a savepoint that is rolled back: only the difference is written for good.
 */
export function stripPlan(db: WritableDb, plan: FormerPlan, week: Week, today: Day): void {
  for (const line of plan.lines) stripLine(db, line, sinceOf(line, week, today));
}

function stripLine(db: WritableDb, line: FormerLine, since: Since): void {
  const { activityId } = line;
  if (since === 'gone' || since === 'done') return;
  if (line.made === 1 && since === 'untouched') {
    db.one("UPDATE activities SET deleted_at = '' WHERE id = ?", [activityId]);
    return;
  }
  if (mayBePutBack(line)) {
    db.one('UPDATE activities SET day = ?, time = ?, asked = ? WHERE id = ?', [
      line.fromDay,
      line.fromTime,
      line.fromAsked,
      activityId,
    ]);
  }
  for (const { kind, id, served } of storedReasons(line)) {
    if (served) unlink(db, activityId, kind, id);
  }
}

/** Whether the plan moved the contact, and it still stands where it was put. */
export const mayBePutBack = (line: FormerLine): boolean =>
  line.fromDay !== null && line.pinned === 0 && standsAsPut(line);

/** A contact does no longer count for what the plan gave it as a further reason. */
export function unlink(db: WritableDb, activityId: string, kind: string, id: string): void {
  if (kind === 'occasion')
    db.run('UPDATE activities SET occasion = NULL WHERE id = ? AND occasion = ?', [activityId, id]);
  else if (kind === 'unhappy')
    db.run('UPDATE cases SET call_id = NULL WHERE id = ? AND call_id = ?', [id, activityId]);
  else if (kind === 'promoter')
    db.run('UPDATE survey_responses SET thanks_id = NULL WHERE id = ? AND thanks_id = ?', [id, activityId]);
}

/** The contact counts for the reason: the occasion is answered, the case has its call, the promoter is thanked. */
export function link(db: WritableDb, activityId: string, kind: string, id: string): void {
  if (kind === 'occasion')
    db.run('UPDATE activities SET occasion = ? WHERE id = ? AND occasion IS NULL', [id, activityId]);
  else if (kind === 'unhappy')
    db.run('UPDATE cases SET call_id = ? WHERE id = ? AND call_id IS NOT ?', [activityId, id, activityId]);
  else if (kind === 'promoter') {
    db.run('UPDATE survey_responses SET thanks_id = ? WHERE id = ? AND thanks_id IS NOT ?', [
      activityId,
      id,
      activityId,
    ]);
  }
}
