import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import type { Deal } from '@shared/contract/deal';
import type { DocumentRow } from '@shared/contract/document';
import type { Payments } from '@shared/contract/payment';
import type { Sale } from '@shared/domain/process';
import { useMemo } from 'react';

/** A deal with all its records, as its screen and its preview read it. */
export interface WholeSale {
  readonly deal: Deal;
  readonly documents: readonly DocumentRow[];
  readonly approvals: OutputOf<'approvals.list'>;
  readonly payments: Payments;
  readonly steps: OutputOf<'preparation.list'>['steps'];
  readonly surveys: OutputOf<'surveys.ofDeal'>;
  /** The same as the rules look at it. */
  readonly sale: Sale;
}

/** Everything about a deal, asked for at once; null until all is there, so that nothing jumps. */
export function useSale(id: string): WholeSale | null {
  const today = useToday();
  const fresh = { keepPrevious: false } as const;
  const { data: deal } = useDb('deals.get', { id, today }, fresh);
  const { data: documents } = useDb('documents.ofDeal', { dealId: id, today }, fresh);
  const { data: approvals } = useDb('approvals.list', { dealId: id, today }, fresh);
  const { data: payments } = useDb('payments.of', { dealId: id, today }, fresh);
  const { data: preparation } = useDb('preparation.list', { dealId: id }, fresh);
  const { data: surveys } = useDb('surveys.ofDeal', { dealId: id }, fresh);
  return useMemo(() => {
    if (!deal || !documents || !approvals || !payments || !preparation || !surveys) return null;
    const { steps } = preparation;
    const sale: Sale = {
      deal,
      documents,
      steps,
      points: deal.points,
      rounds: approvals.rounds,
      lines: payments.lines,
      refunds: payments.refunds,
      hasEntries: payments.entries.length > 0,
      responses: surveys.responses,
      cases: surveys.cases,
      next: deal.next,
      clientNext: deal.clientNext,
    };
    return { deal, documents, approvals, payments, steps, surveys, sale };
  }, [deal, documents, approvals, payments, preparation, surveys]);
}
