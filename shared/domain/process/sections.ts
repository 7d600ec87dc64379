import type { Day } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import type { Sale } from './sale';
import { statusToday } from './start';

/** The parts of a sale that have a section of their own on the deal's screen. */
export const DEAL_SECTIONS = ['documents', 'approvals', 'payments', 'preparation', 'surveys'] as const;
export type DealSection = (typeof DEAL_SECTIONS)[number];

/** `now`: worked on, open; `past`: one line with its result; `later`: nothing in it, and its time has not come. */
export type SectionPlace = 'now' | 'past' | 'later';

/** What each stage is about, the most needed first (`product.md` §3). */
const OF_STAGE: Readonly<Record<Stage, readonly DealSection[]>> = {
  presentation: ['documents'],
  proposal: ['documents', 'approvals'],
  contract: ['documents', 'approvals', 'payments'],
  payment: ['payments', 'documents'],
  event: ['preparation', 'payments'],
  closure: ['surveys', 'documents', 'payments'],
};

/**
 * The sections in the order of need: those of the present stage, then those with something in them, then those whose
 * time comes later. A closed deal shows results; open are what still waits there: money owed, a case that is not closed.
 */
export function sectionsOf(sale: Sale, today: Day): { section: DealSection; place: SectionPlace }[] {
  const { deal } = sale;
  const status = statusToday(deal, today);
  const here = status === 'open' || status === 'paused' ? OF_STAGE[deal.stage] : [];
  const order = [...here, ...DEAL_SECTIONS.filter((section) => !here.includes(section))];
  const placed = order.map((section) => ({ section, place: placeOf(section, sale, here, today) }));
  return (['now', 'past', 'later'] as const).flatMap((place) =>
    placed.filter((each) => each.place === place),
  );
}

function placeOf(section: DealSection, sale: Sale, here: readonly DealSection[], today: Day): SectionPlace {
  const filled = isFilled(section, sale);
  if (isWaiting(section, sale, today)) return 'now';
  if (!here.includes(section)) return filled ? 'past' : 'later';
  if (filled) return isSettled(section, sale) ? 'past' : 'now';
  // A contract is approved once there is one to ask about, a proposal only where somebody was asked.
  const asks = sale.deal.stage === 'contract' && sale.documents.some(({ kind }) => kind === 'contract');
  return section === 'approvals' && !asks ? 'later' : 'now';
}

function isFilled(section: DealSection, sale: Sale): boolean {
  switch (section) {
    case 'documents':
      return sale.documents.length > 0;
    case 'approvals':
      return sale.rounds.length > 0;
    case 'payments':
      return sale.lines.length > 0 || sale.refunds.length > 0 || sale.hasEntries;
    case 'preparation':
      return sale.steps.length > 0;
    default:
      return sale.responses.length > 0 || sale.cases.length > 0;
  }
}

/** Something in it is asked for already, whatever the stage. */
function isWaiting(
  section: DealSection,
  { lines, refunds, rounds, steps, cases }: Sale,
  today: Day,
): boolean {
  const late = (day: Day | null): boolean => day !== null && day < today;
  switch (section) {
    case 'documents':
      return false;
    case 'approvals':
      return rounds.some(({ state }) => state === 'open');
    case 'payments':
      return (
        lines.some(({ open, dueDay }) => open > 0 && late(dueDay)) ||
        refunds.some(({ amount, paid }) => paid < amount)
      );
    case 'preparation':
      return steps.some(({ dueDay, doneDay }) => doneDay === null && late(dueDay));
    default:
      return cases.some(({ closedDay }) => closedDay === null);
  }
}

/** Of the present stage, and yet nothing is left to do in it. */
function isSettled(section: DealSection, { deal, lines, rounds, documents }: Sale): boolean {
  if (section === 'payments')
    return deal.stage !== 'payment' && lines.length > 0 && lines.every(({ open }) => open === 0);
  if (section !== 'approvals') return false;
  const latest = documents.filter((each) => each.latest).map(({ id }) => id);
  return rounds.every(({ state, documentId }) => state === 'approved' || !latest.includes(documentId));
}
