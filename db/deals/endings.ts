import { planActivity, storedActivity } from '@db/activities';
import { stopRoundsOfDeal } from '@db/approvals';
import { assertNothingSold, contactAgain, endContact } from '@db/clients/ending';
import { closePoints, createPoints, pointContext, pointsOfDeal, settleDeal } from '@db/points';
import type { CommandContext } from '@db/log/command';
import { dropRefunds, hasGivenBack, hasReceipts, moneyIn, oweRefund } from '@db/payments';
import { planFollowing } from '@db/recurrences/follow';
import type { CommandHandler } from '@db/serve/handlers';
import { readProcess } from '@db/settings/read';
import { planCancel, planLose, planReopen, planWin } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import { gateOutcome, notAllowed } from './outcomes';
import { plannedContacts, type StoredDeal, storedDeal } from './store';
import { closeVisit, openVisit, stepDay } from './visits';

/**
 * Closes the deal well; the next contact is planned or renounced in the same step (`product.md` §3, rule 4). Throws `deal-open` when it is
 * renounced while another deal is open: before the gate, so that nobody explains himself there in vain.
 */
export const winDeal: CommandHandler<'deals.win'> = (context, { id, today, next, override }) => {
  const { db, label } = context;
  const deal = storedDeal(db, id);
  const points = pointsOfDeal(db, id);
  const win = planWin({
    ...{ definition: readProcess(db), deal, today, points },
    nextContactDay: nextContactDay(db, deal.clientId, today),
    ...(next ? { next } : {}),
    ...(override ? { override } : {}),
  });
  if (win.kind === 'refused') return win;
  const ends = next !== undefined && 'noContactReason' in next;
  if (ends) assertNothingSold(db, deal.clientId, id);
  if (win.kind === 'gate') return gateOutcome(win, points);
  close(context, deal, 'won', today, win.reason);
  closePoints(context, win.closePoints, win.reason);
  if (next && 'day' in next) planCall(context, deal, next, today);
  if (ends) endContact(db, deal.clientId, next.noContactReason);
  label({ title: deal.title });
  return { kind: 'moved', id };
};

/** Lost in its stage with a reason; its points close, its planned contacts go or stay. Throws `move-not-allowed`. */
export const loseDeal: CommandHandler<'deals.lose'> = (context, input) => {
  const { db, label } = context;
  const { id, today, reason, note, retryDay, retryPurpose, planned } = input;
  const deal = storedDeal(db, id);
  const loss = planLose({
    ...{ definition: readProcess(db), deal, today, reason, retryDay },
    ...{ points: pointsOfDeal(db, id), plannedActivities: plannedContacts(db, id) },
    money: moneyIn(db, id),
  });
  if (loss.kind === 'refused') throw notAllowed(deal, 'lost', loss);
  close(context, deal, 'lost', today, reason);
  db.one('UPDATE deals SET lost_reason = ?, lost_note = ? WHERE id = ?', [reason, note, id]);
  closePoints(context, loss.closePoints, '');
  if (planned === 'cancel') cancelContacts(context, loss.plannedActivities, today);
  if (loss.retryDay !== null) {
    planCall(context, deal, { day: loss.retryDay, purpose: retryPurpose, productId: deal.productId }, today);
  }
  settleDeal(context, id);
  label({ title: deal.title });
  return { id };
};

/**
 * The client withdrew after paying: closed as cancelled, and what goes back is owed with a day. Its control point stands
 * on the closed deal until the money went back. Throws `move-not-allowed`.
 */
export const cancelDeal: CommandHandler<'deals.cancel'> = (context, input) => {
  const { db, label } = context;
  const { id, today, reason, note, refund, refundDueDay, planned } = input;
  const deal = storedDeal(db, id);
  const cancellation = planCancel({
    ...{ definition: readProcess(db), deal, today, reason },
    ...{ points: pointsOfDeal(db, id), plannedActivities: plannedContacts(db, id) },
    ...{ hasReceipts: hasReceipts(db, id), money: moneyIn(db, id), refund },
  });
  if (cancellation.kind === 'refused') throw notAllowed(deal, 'cancelled', cancellation);
  close(context, deal, 'cancelled', today, reason);
  db.one('UPDATE deals SET lost_reason = ?, lost_note = ? WHERE id = ?', [reason, note, id]);
  closePoints(context, cancellation.closePoints, '');
  if (planned === 'cancel') cancelContacts(context, cancellation.plannedActivities, today);
  // What the client is still to be talked to about is no longer this deal.
  else db.run("UPDATE activities SET deal_id = NULL WHERE deal_id = ? AND status = 'planned'", [id]);
  if (refund > 0) oweRefund(context, deal, { amount: refund, dueDay: refundDueDay, reason: '' });
  settleDeal(context, id);
  label({ title: deal.title });
  return { id };
};

/** Opens a won, lost or (while nothing was given back) cancelled deal again where it ended. Throws `move-not-allowed`. */
export const reopenDeal: CommandHandler<'deals.reopen'> = (context, input) => {
  const { db, label } = context;
  const { id } = input;
  const deal = storedDeal(db, id);
  const today = stepDay(db, id, input.today);
  const reopening = planReopen({
    ...{ definition: readProcess(db), deal, today, context: pointContext(db, id) },
    givenBack: hasGivenBack(db, id),
  });
  if (reopening.kind === 'refused') throw notAllowed(deal, 'open', reopening);
  openVisit(context, id, reopening.stage, 'reopened', today);
  db.one(
    `UPDATE deals SET status = 'open', closed_day = NULL, lost_reason = '', lost_note = '', entered_day = ?
     WHERE id = ?`,
    [today, id],
  );
  createPoints(context, deal, reopening.createPoints);
  dropRefunds(context, id);
  settleDeal(context, id);
  contactAgain(db, deal.clientId);
  label({ title: deal.title });
  return { id };
};

function close(
  context: CommandContext,
  deal: StoredDeal,
  status: 'won' | 'lost' | 'cancelled',
  today: Day,
  reason: string,
): void {
  const day = stepDay(context.db, deal.id, today);
  closeVisit(context, deal.id, status, day, reason);
  stopRoundsOfDeal(context, deal.id, day);
  context.db.one(
    'UPDATE deals SET status = ?, closed_day = ?, paused_until = NULL, pause_reason = ? WHERE id = ?',
    [status, day, '', deal.id],
  );
}

/** A rhythm of the client goes on when one of its contacts was about the deal; the deal's own have ended with it. */
function cancelContacts(context: CommandContext, ids: readonly string[], today: Day): void {
  for (const id of ids) {
    const contact = storedActivity(context.db, id);
    context.db.one("UPDATE activities SET status = 'cancelled' WHERE id = ?", [id]);
    planFollowing(context, contact, { today, done: null });
  }
}

/** The next contact after a closed deal belongs to the client, not to the deal that has ended. */
function planCall(
  context: CommandContext,
  deal: StoredDeal,
  call: { readonly day: Day; readonly purpose: string; readonly productId: string | null },
  today: Day,
): void {
  const { clientId, manager } = deal;
  planActivity(
    context,
    {
      ...{ clientId, manager, ...call },
      ...{ dealId: null, personId: null, kind: 'call', time: null, minutes: null, value: '', notes: '' },
    },
    today,
  );
}

const nextContactDay = (db: CommandContext['db'], clientId: string, today: Day): Day | null =>
  db.get<{ day: string }>(
    `SELECT day FROM activities WHERE client_id = ? AND status = 'planned' AND deleted_at IS NULL AND day >= ?
     ORDER BY day LIMIT 1`,
    [clientId, today],
  )?.day ?? null;
