import type { DealStatus } from '@shared/domain/words';

/** Whether the deal's screen shows its documents: while it is worked on, and later as long as there are any. */
export const showsDocuments = (deal: { readonly status: DealStatus }, count: number): boolean =>
  count > 0 || deal.status === 'open' || deal.status === 'paused';
