import type { Lifecycle } from '@shared/domain/words';

/**
 * Where a client stands (`product.md` §2), derived from its deals and never typed in. A lead has had no deal; a first
 * sale is an open deal without a won one before it, a repeat sale one with; between sales there were deals and none is
 * open. Paused deals count as open. `ended` (no further contact) stands above all: nobody ends a client while a deal is open, and
 * one that is opened takes the contact up again (`db/clients/ending`). The database keeps the answer by the same rule in SQL.
 */
export function lifecycleOf(client: {
  readonly ended: boolean;
  /** All deals that were ever there, whatever their status. */
  readonly deals: number;
  /** Open and paused ones. */
  readonly openDeals: number;
  readonly wonDeals: number;
}): Lifecycle {
  if (client.ended) return 'ended';
  if (client.openDeals > 0) return client.wonDeals > 0 ? 'repeat-sale' : 'first-sale';
  return client.deals > 0 ? 'between-sales' : 'lead';
}
