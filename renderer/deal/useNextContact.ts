import { useContactDialogs } from '@renderer/activities';
import type { Activity } from '@shared/contract/activity';
import type { Deal } from '@shared/contract/deal';
import { isClosed } from '@shared/domain/process';

/** The next contact of a deal and how another is planned; after the deal has ended both belong to its client. */
export function useNextContact(deal: Deal): { readonly next: Activity | null; plan(): void } {
  const { openPlan } = useContactDialogs();
  const { clientId, id } = deal;
  return isClosed(deal.status)
    ? { next: deal.clientNext, plan: () => openPlan({ clientId }) }
    : { next: deal.next, plan: () => openPlan({ clientId, dealId: id }) };
}
