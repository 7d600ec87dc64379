import type { Day } from '@shared/domain/time';
import { mine, type Paper, type Sale, type SaleDocument, type SalePoint, type Step, waiting } from './sale';

/**
 * What meets an open control point as things stand (`product.md` §3, rule 5: by the real fact, never by a second tick);
 * null: nothing that could be done now. A point that the process does not know is met by hand.
 */
export function stepOfPoint(point: SalePoint, sale: Sale, today: Day): Step | null {
  const { key, id, sourceId } = point;
  switch (key) {
    case 'presentation-held':
      return presentation(sale, today);
    case 'minutes-sent':
      return paper('minutes', sale);
    case 'proposal-sent':
    case 'proposal-valid':
      return paper('proposal', sale);
    case 'corrections-sent':
      return corrections('proposal', sale);
    case 'corrections-made':
      return corrections('contract', sale);
    case 'contract-signed':
      return paper('contract', sale);
    case 'proposal-approval':
    case 'contract-approval':
      return sourceId === null ? mine({ do: 'meet', id }) : waiting({ do: 'enter-decision', id: sourceId });
    case 'invoice-sent':
      // What the invoice asks for has to be agreed first.
      return sale.lines.length === 0 && !current('invoice', sale)
        ? mine({ do: 'plan-payments' })
        : paper('invoice', sale);
    case 'invoice-valid':
      return renewal('invoice', sale);
    case 'payment-due':
    case 'later-payment-due':
      return money(sourceId, sale, today);
    case 'balance-paid':
      return money(sale.lines.find(({ open }) => open > 0)?.id ?? null, sale, today);
    case 'preparation-step':
      return preparation(sourceId, id, sale);
    case 'event-held':
      return event(id, sale, today);
    case 'act-sent':
    case 'act-signed':
      return paper('act', sale);
    case 'survey-done':
      return mine({ do: 'survey' });
    case 'call-back':
      return mine(sourceId === null ? { do: 'meet', id } : { do: 'call-back', id: sourceId });
    case 'refund-paid':
      return mine(sourceId === null ? { do: 'meet', id } : { do: 'refund', id: sourceId });
    case 'next-contact':
      return mine({ do: 'plan-contact' });
    default:
      return mine({ do: 'meet', id });
  }
}

const MEETINGS: ReadonlySet<string> = new Set(['meeting', 'video', 'visit']);

function presentation({ next }: Sale, today: Day): Step {
  if (!next || !MEETINGS.has(next.kind)) return mine({ do: 'plan-presentation' });
  const result = { do: 'enter-result', id: next.id } as const;
  return next.day > today ? waiting(result) : mine(result);
}

/** The version that counts now: the latest of its kind that is not void. */
const current = (kind: Paper, { documents }: Sale): SaleDocument | undefined =>
  documents.find((each) => each.kind === kind && each.latest && each.state !== 'void');

/** The way of a paper: written, approved, sent, answered (`product.md` §3). Null: it has arrived. */
function paper(kind: Paper, sale: Sale): Step | null {
  const found = current(kind, sale);
  if (!found) return mine({ do: 'prepare', kind });
  const { id, state } = found;
  switch (state) {
    case 'draft':
      return draft(kind, id, sale);
    case 'sent':
    case 'accepted':
      if (kind === 'proposal') return state === 'sent' ? waiting({ do: 'accept', kind, id }) : null;
      return kind === 'contract' || kind === 'act' ? waiting({ do: 'sign', kind, id }) : null;
    case 'rejected':
      return mine({ do: 'next-version', kind, id });
    case 'expired':
      return mine({ do: 'renew', kind, id });
    default:
      return null;
  }
}

/** A contract is approved before it goes out; a proposal only where somebody was asked. */
function draft(kind: Paper, id: string, { rounds }: Sale): Step {
  const round = rounds.find(({ documentId }) => documentId === id);
  const blocking = round?.approvals.find(({ standing }) => standing === 'blocking');
  if (round?.state === 'open' && blocking) return waiting({ do: 'enter-decision', id: blocking.id });
  if (round?.state === 'rejected') return mine({ do: 'next-version', kind, id });
  if (kind === 'contract' && round?.state !== 'approved') return mine({ do: 'ask-approval', kind, id });
  return mine({ do: 'send', kind, id });
}

function corrections(kind: 'proposal' | 'contract', sale: Sale): Step | null {
  const found = current(kind, sale);
  if (!found || found.state === 'draft') return paper(kind, sale);
  return mine({ do: 'next-version', kind, id: found.id });
}

function renewal(kind: 'invoice', sale: Sale): Step | null {
  const found = current(kind, sale);
  return found?.state === 'expired' ? mine({ do: 'renew', kind, id: found.id }) : null;
}

/** Overdue money without any planned contact wants a reminder (`product.md` §3, payment); else it is waited for. */
function money(lineId: string | null, { lines, next, deal, clientNext }: Sale, today: Day): Step {
  const dueDay = lines.find(({ id }) => id === lineId)?.dueDay ?? null;
  const overdue = dueDay !== null && dueDay < today;
  const planned = deal.status === 'won' ? clientNext : next;
  return overdue && planned === null
    ? mine({ do: 'remind', id: lineId })
    : waiting({ do: 'receive', id: lineId });
}

function preparation(stepId: string | null, pointId: string, { steps }: Sale): Step {
  const step = steps.find(({ id }) => id === stepId);
  if (!step) return mine({ do: 'meet', id: pointId });
  const { id, signOff } = step;
  if (signOff === 'needed' || signOff === 'rejected') return mine({ do: 'ask-sign-off', id });
  return signOff === 'asked' ? waiting({ do: 'enter-sign-off', id }) : mine({ do: 'finish-step', id });
}

function event(pointId: string, { deal: { eventDay } }: Sale, today: Day): Step {
  if (eventDay === null) return mine({ do: 'set-event-day' });
  const held = { do: 'hold-event', id: pointId } as const;
  return eventDay > today ? waiting(held) : mine(held);
}
