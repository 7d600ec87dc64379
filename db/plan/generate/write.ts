import { settleTouched } from '@db/activities/settle';
import type { CommandContext } from '@db/log/command';
import type { Day, Week } from '@shared/domain/time';
import { planId } from '../former';
import { type LineChange, linksOf, type PlanChanges } from './changes';
import { makeContact, moveContact, noteDeal, putContact } from './contacts';
import type { KeyedDifference } from './difference';
import { isAsBefore, marksOf, rowsOf, storeRow, writtenNow } from './lines';
import type { Outcome } from './outcome';
import { link, unlink } from './strip';

export interface WriteRequest {
  readonly week: Week;
  readonly today: Day;
  readonly changes: PlanChanges;
  readonly difference: KeyedDifference;
  readonly outcome: Outcome;
}

/**
 * Writes a computed plan: its contacts and its lines, only what differs. A plan that is as it was before is not touched at all, not
 * even its time. Tells whether anything was written.
 */
export function writePlan(context: CommandContext, request: WriteRequest): boolean {
  const { db, now } = context;
  const { plan, lines, gone } = request.changes;
  const { former, manager } = plan;
  const touched = new Set<string>();
  const writes: boolean[] = [];
  for (const each of gone) writes.push(removeLine(context, each, touched));
  const rows = lines.map((change) => {
    const made = change.makes && makeContact(context, change.makes, change, manager);
    const activityId = made?.id ?? change.target.activityId ?? '';
    const moved = [change.moves, ...change.joined].map(
      (move) => move !== null && moveContact(context, move, touched),
    );
    writes.push(made?.isNew === true, ...moved, writeLinks(context, activityId, change));
    return { activityId, change };
  });
  settleTouched(context, [...touched]);

  const stored = rows.flatMap(({ activityId, change }) => rowsOf(activityId, change, former?.lines ?? []));
  const wrote = writtenNow(
    context,
    stored.map(({ activityId }) => activityId),
  );
  const full = stored.map((row) => ({ ...row, wrote: wrote.get(row.activityId) ?? '[]' }));
  const isSame =
    former !== null &&
    former.generatedAt !== null &&
    !writes.includes(true) &&
    former.outcome === JSON.stringify(request.outcome) &&
    full.every(isAsBefore);
  if (isSame) return false;

  const id = planId(db, { week: request.week, manager, newId: context.newId });
  db.one('UPDATE week_plans SET generated_at = ?, generated_day = ?, outcome = ? WHERE id = ?', [
    ...[now, request.today, JSON.stringify(request.outcome), id],
  ]);
  const marks = former?.generatedAt ? marksOf(request.difference) : () => '' as const;
  for (const row of full) storeRow(context, id, row, marks(row));
  return true;
}

/** A line that is no more; its contact as it is to be then. */
function removeLine(
  { db, now }: CommandContext,
  { line, contact }: PlanChanges['gone'][number],
  touched: Set<string>,
): boolean {
  const { activityId, id } = line;
  if (contact === 'goes') {
    db.one('UPDATE activities SET deleted_at = ? WHERE id = ?', [now, activityId]);
    db.run('UPDATE cases SET call_id = NULL WHERE call_id = ?', [activityId]);
    db.run('UPDATE survey_responses SET thanks_id = NULL WHERE thanks_id = ?', [activityId]);
  } else if (contact === 'goes back' && line.fromDay !== null) {
    putContact(db, activityId, { day: line.fromDay, time: line.fromTime, asked: line.fromAsked });
    noteDeal({ db }, activityId, touched);
  }
  if (line.status === 'planned' && contact !== 'goes')
    for (const each of linksOf(line.reasons)) unlink(db, activityId, each.kind, each.id);
  db.one('DELETE FROM plan_lines WHERE id = ?', [id]);
  return true;
}

/** What the contact answers, and what it no longer does. */
function writeLinks({ db }: CommandContext, activityId: string, { target, stored }: LineChange): boolean {
  if (stored.origin === 'finished') return false;
  const now = linksOf(stored.reasons);
  const before = target.former ? linksOf(target.former.reasons) : [];
  const isIn = (list: typeof now, one: (typeof now)[number]) =>
    list.some(({ kind, id }) => kind === one.kind && id === one.id);
  for (const each of before) if (!isIn(now, each)) unlink(db, activityId, each.kind, each.id);
  for (const each of now) link(db, activityId, each.kind, each.id);
  return now.length !== before.length || now.some((each) => !isIn(before, each));
}
