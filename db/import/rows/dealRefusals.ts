import type { ReadableDb } from '@db/connection/sqlite';
import { hasGivenBack, isMoneyBooked, moneyIn } from '@db/payments';
import type { FieldId, Issue, Reason } from '@shared/domain/import';
import type { DealEntry } from '../match/deals';
import type { DealChange } from './dealChanges';

/**
 * Why a deal of ours must not be changed like this; null when nothing speaks against it. The money of a deal is the user's business
 * here, so a file does not get past what `deals.update`, `deals.lose` and `deals.reopen` refuse for its sake.
 */
export function refusalOf(
  db: ReadableDb,
  { id, status, values }: DealEntry,
  { changed, place }: DealChange,
  column: (...fields: readonly FieldId[]) => string,
): Issue<Reason> | null {
  if (changed.currency !== undefined && isMoneyBooked(db, id)) {
    const value = String(values.currency);
    return { code: 'currency-fixed', column: column('deal.currency', 'deal.amount'), value };
  }
  const where = column('deal.status', 'deal.stage');
  if (place?.status === 'lost' && moneyIn(db, id) > 0)
    return { code: 'money-booked', column: where, value: '' };
  if (place?.status === 'open' && status === 'cancelled' && hasGivenBack(db, id))
    return { code: 'deal-cancelled', column: where, value: '' };
  return null;
}
