import type { CommandContext } from '@db/log/command';
import { settleDeal } from '@db/points';
import type { FeatureCommands } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import { isOver } from '@shared/domain/payments';
import { CuepointError } from '@shared/errors';
import { linesOf, type PaidDeal, paidDeal, type StoredLine, storedLine } from './store';

type LineCommands = Pick<
  FeatureCommands<'payments'>,
  'payments.applyTemplate' | 'payments.addLine' | 'payments.updateLine' | 'payments.removeLine'
>;

export const lineCommands: LineCommands = {
  'payments.applyTemplate': (context, { dealId, template: key }) => {
    const { db, now, label } = context;
    const deal = payable(db, dealId);
    const template = readSettings(db).paymentTemplates.find((each) => each.key === key);
    if (!template) throw new CuepointError('not-found', { what: 'payment', id: key });
    db.run('UPDATE payment_lines SET deleted_at = ? WHERE deal_id = ? AND deleted_at IS NULL', [now, dealId]);
    for (const [position, line] of template.lines.entries()) {
      insertLine(context, deal, {
        ...{ ...line, amount: line.amount ?? 0, vatRate: template.vatRate, dueDay: null },
        ...{ dueBy: 'rule', position },
      });
    }
    settleDeal(context, dealId);
    label({ title: deal.title });
    return { id: dealId };
  },

  'payments.addLine': (context, { dealId, ...line }) => {
    const { db, label } = context;
    const deal = payable(db, dealId);
    if (line.anchor === 'day' && line.dueDay === null) throw withoutDay();
    const position = Math.max(-1, ...linesOf(db, dealId).map((each) => each.position)) + 1;
    const dueBy = line.dueDay === null || line.anchor === 'day' ? 'rule' : 'hand';
    const id = insertLine(context, deal, { ...line, dueBy, position });
    settleDeal(context, dealId);
    label({ title: deal.title });
    return { id };
  },

  'payments.updateLine': (context, { id, ...changed }) => {
    const { db, label } = context;
    const before = storedLine(db, id);
    const deal = payable(db, before.dealId);
    const anchor = changed.anchor ?? before.anchor;
    const dueDay = changed.dueDay === undefined ? before.dueDay : changed.dueDay;
    if (anchor === 'day' && dueDay === null) throw withoutDay();
    const given = changed.dueDay === undefined ? before.dueBy : changed.dueDay === null ? 'rule' : 'hand';
    const share = changed.share === undefined ? before.share : changed.share;
    db.one(
      `UPDATE payment_lines SET title = :title, share = :share, amount = :amount, open = :open, vat_rate = :vatRate,
         anchor = :anchor, offset = :offset, unit = :unit, due_day = :dueDay, due_by = :dueBy,
         before_event = :beforeEvent WHERE id = :id`,
      {
        id,
        title: changed.title ?? before.title,
        share,
        // A sum that becomes a share keeps its amount until it is reckoned; its open part follows.
        amount: changed.amount ?? before.amount,
        open: 0,
        vatRate: changed.vatRate === undefined ? before.vatRate : changed.vatRate,
        ...{ anchor, offset: changed.offset ?? before.offset, unit: changed.unit ?? before.unit, dueDay },
        dueBy: anchor === 'day' ? 'rule' : given,
        beforeEvent: (changed.beforeEvent ?? before.beforeEvent === 1) ? 1 : 0,
      },
    );
    settleDeal(context, deal.id);
    label({ title: deal.title });
    return { id };
  },

  'payments.removeLine': (context, { id }) => {
    const { db, now, label } = context;
    const deal = payable(db, storedLine(db, id).dealId);
    db.one('UPDATE payment_lines SET deleted_at = ?, open = 0 WHERE id = ?', [now, id]);
    settleDeal(context, deal.id);
    label({ title: deal.title });
    return { id };
  },
};

type NewLine = Pick<
  StoredLine,
  'title' | 'share' | 'amount' | 'vatRate' | 'anchor' | 'offset' | 'unit' | 'dueDay' | 'dueBy' | 'position'
> & { readonly beforeEvent: boolean };

/** Writes a line; its amount, day and open part are reckoned when the deal is settled. */
export function insertLine({ db, now, newId }: CommandContext, deal: PaidDeal, line: NewLine): string {
  const id = newId();
  db.one(
    `INSERT INTO payment_lines (id, client_id, deal_id, position, title, share, amount, currency, vat_rate, anchor, offset,
       unit, due_day, due_by, before_event, created_at)
     VALUES (:id, :clientId, :dealId, :position, :title, :share, :amount, :currency, :vatRate, :anchor, :offset, :unit,
       :dueDay, :dueBy, :beforeEvent, :now)`,
    {
      ...line,
      ...{ id, now, clientId: deal.clientId, dealId: deal.id, currency: deal.currency },
      beforeEvent: line.beforeEvent ? 1 : 0,
    },
  );
  return id;
}

/** A deal whose client may still be asked for money. Throws `deal-closed`. */
export function payable(db: CommandContext['db'], dealId: string): PaidDeal {
  const deal = paidDeal(db, dealId);
  if (isOver(deal.status)) throw new CuepointError('deal-closed', { title: deal.title });
  return deal;
}

const withoutDay = (): CuepointError =>
  new CuepointError('invalid-input', { path: 'dueDay', message: 'a line that is due on a day names it' });
