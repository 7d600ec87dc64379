import type { Law, LoggedRow } from './laws';

/** A deal that is being sold, or rests, as a condition on `deals d`. */
const ON_SALE = "d.status IN ('open', 'paused') AND d.deleted_at IS NULL";

/**
 * Nothing is sold to a client with whom contact has ended (`product.md` §3, rule 4): such a client would stand in no list of those who
 * need a contact.
 */
export const NOTHING_SOLD_AFTER_END: Law = {
  concerns: ({ table, from, to }) =>
    (table === 'deals' && isOnSale(to) && !isOnSale(from)) ||
    (table === 'clients' && hasEnded(to) && !hasEnded(from)),
  holds: (db, table, id) =>
    db.get(
      `SELECT 1 FROM deals d JOIN clients c ON c.id = d.client_id
       WHERE ${table === 'deals' ? 'd.id' : 'c.id'} = ? AND ${ON_SALE} AND c.no_contact_reason IS NOT NULL`,
      [id],
    ) === undefined,
};

const isOnSale = (deal: LoggedRow): boolean =>
  deal !== null && deal.deleted_at === null && (deal.status === 'open' || deal.status === 'paused');

const hasEnded = (client: LoggedRow): boolean => client !== null && client.no_contact_reason !== null;
