import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { settleDeal } from '@db/points';
import type { CommandHandler } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';
import { sumIn } from './entries';
import { moneyIn, type PaidDeal, paidDeal, refundsOf, storedRefund } from './store';

/** Another amount or day for what is owed back: at least what was given back already, at most what came in. */
export const updateRefund: CommandHandler<'payments.updateRefund'> = (context, { id, amount, dueDay }) => {
  const { db, label } = context;
  const before = storedRefund(db, id);
  const deal = paidDeal(db, before.dealId);
  const owed = amount ?? before.amount;
  const most = before.paid + Math.max(0, moneyIn(db, deal.id));
  if (owed <= 0) throw new CuepointError('payment-not-positive');
  if (owed < before.paid) throw new CuepointError('refund-under', { least: sumIn(db, deal, before.paid) });
  if (owed > most) throw new CuepointError('refund-over', { most: sumIn(db, deal, most) });
  db.one('UPDATE refunds SET amount = ?, due_day = ? WHERE id = ?', [owed, dueDay ?? before.dueDay, id]);
  settleDeal(context, deal.id);
  label({ title: deal.title });
  return { id };
};

/** Money that has to go back to the client by a day. */
export function oweRefund(
  { db, now, newId }: CommandContext,
  deal: Pick<PaidDeal, 'id' | 'clientId'>,
  { amount, dueDay, reason }: { readonly amount: number; readonly dueDay: string; readonly reason: string },
): void {
  db.one(
    `INSERT INTO refunds (id, client_id, deal_id, amount, due_day, reason, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [newId(), deal.clientId, deal.id, amount, dueDay, reason, now],
  );
}

/** Whether anything of what is owed after a withdrawal was given back. */
export const hasGivenBack = (db: ReadableDb, dealId: string): boolean =>
  refundsOf(db, dealId).some(({ paid }) => paid > 0);

/** Nothing is owed back any more: the deal goes on. */
export function dropRefunds({ db, now }: CommandContext, dealId: string): void {
  db.run('UPDATE refunds SET deleted_at = ? WHERE deal_id = ? AND deleted_at IS NULL', [now, dealId]);
}
