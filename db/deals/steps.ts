import { moveActivity } from '@db/activities';
import type { CommandContext } from '@db/log/command';
import { closePoints, createPoints, pointContext, settleDeal } from '@db/points';
import type { CommandHandler } from '@db/serve/handlers';
import { readCalendar, readProcess } from '@db/settings/read';
import { planMove, planPause, planResume } from '@shared/domain/process';
import { type Day, workingDayFrom } from '@shared/domain/time';
import { gateOutcome, notAllowed } from './outcomes';
import { storedDeal } from './store';
import { closeVisit, openVisit, stepDay } from './visits';

/** Forward or back; what the process refuses or stops at its gate changes nothing (`product.md` §3, rule 1). */
export const moveDeal: CommandHandler<'deals.move'> = (context, input) => {
  const { db, label } = context;
  const deal = storedDeal(db, input.id);
  const points = pointContext(db, deal.id);
  const { to, reason, override } = input;
  const today = stepDay(db, deal.id, input.today);
  const move = planMove({
    definition: readProcess(db),
    deal,
    context: points,
    to,
    today,
    reason,
    ...(override ? { override } : {}),
  });
  if (move.kind === 'refused') return move;
  if (move.kind === 'gate') return gateOutcome(move, points.points);
  closeVisit(context, deal.id, move.how, today, move.reason);
  openVisit(context, deal.id, to, move.how, today);
  db.one(
    `UPDATE deals SET stage = ?, entered_day = ?, status = 'open', paused_until = NULL, pause_reason = '' WHERE id = ?`,
    [to, today, deal.id],
  );
  closePoints(context, move.closePoints, move.reason);
  createPoints(context, deal, move.createPoints);
  settleDeal(context, deal.id);
  label({ title: deal.title, stage: to });
  return { kind: 'moved', id: deal.id };
};

/** Neither lost nor rotten until a later day. Throws `move-not-allowed`. */
export const pauseDeal: CommandHandler<'deals.pause'> = (context, { id, until, reason, planned, today }) => {
  const { db, label } = context;
  const deal = storedDeal(db, id);
  const pause = planPause({ definition: readProcess(db), deal, today, until, reason });
  if (pause.kind === 'refused') throw notAllowed(deal, 'paused', pause);
  db.one(`UPDATE deals SET status = 'paused', paused_until = ?, pause_reason = ? WHERE id = ?`, [
    pause.until,
    pause.reason,
    id,
  ]);
  if (planned === 'move') moveToEnd(context, id, pause.until);
  label({ title: deal.title });
  return { id };
};

/** Contacts of a deal that would come up while it rests wait for the first working day on which it is open again; not those for which the client named the day. */
function moveToEnd(context: CommandContext, dealId: string, until: Day): void {
  const calendar = readCalendar(context.db);
  const day = calendar.workdays.size === 0 ? until : workingDayFrom(until, calendar);
  const planned = context.db.all<{ id: string }>(
    `SELECT id FROM activities WHERE deal_id = ? AND status = 'planned' AND deleted_at IS NULL AND day < ? AND NOT asked`,
    [dealId, until],
  );
  for (const { id } of planned) moveActivity(context, id, { day }, 'plan');
}

/** Ends a pause before its day. Throws `move-not-allowed` for a deal that is not paused. */
export const resumeDeal: CommandHandler<'deals.resume'> = ({ db, label }, { id }) => {
  const deal = storedDeal(db, id);
  const resume = planResume(deal);
  if (resume.kind === 'refused') throw notAllowed(deal, 'open', resume);
  db.one(`UPDATE deals SET status = 'open', paused_until = NULL, pause_reason = '' WHERE id = ?`, [id]);
  label({ title: deal.title });
  return { id };
};
