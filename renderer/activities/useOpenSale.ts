import { useDb } from '@renderer/data';
import { useDbClient } from '@renderer/data/DbProvider';
import { useDealSteps } from '@renderer/deal/steps';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';

/** What becomes of the sale in which a contact stood, when the contact is not alive any more. */
export type SaleEnd = 'pause' | 'lose';

/** The sales of a client that are not closed, as far as the end of one of its contacts asks for them. */
export interface OpenSale {
  /** They are known. */
  readonly ready: boolean;
  /** A client is not given up while one of its sales is open (`product.md` §3, rules 2 and 4). */
  readonly hasAny: boolean;
  /** The sale of the contact, else the only one; null: none, or it cannot be told which. */
  readonly sale: { readonly id: string; readonly title: string } | null;
}

/** The open sale that a contact is about. */
export function useOpenSale({ clientId, dealId }: Pick<Activity, 'clientId' | 'dealId'>): OpenSale {
  const { data } = useDb('activities.choices', { clientId }, { keepPrevious: false });
  const deals = data?.deals ?? [];
  const own = deals.find(({ id }) => id === dealId);
  const only = dealId === null && deals.length === 1 ? deals[0] : undefined;
  return { ready: data !== undefined, hasAny: deals.length > 0, sale: own ?? only ?? null };
}

/** Opens the decision with which a sale rests or ends: until when or why, and what becomes of its planned contacts. */
export function useSaleEnd(): (how: SaleEnd, dealId: string) => Promise<void> {
  const client = useDbClient();
  const today = useToday();
  const steps = useDealSteps();
  const { showError } = useNotices();
  return async (how, dealId) => {
    const deal = await client.call('deals.get', { id: dealId, today });
    if (deal.ok) steps[how](deal.value);
    else showError(deal.error);
  };
}
