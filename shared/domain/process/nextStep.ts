import { compareDays, type Day } from '@shared/domain/time';
import { STAGES } from '@shared/domain/words';
import { stageIndex } from './definition';
import { stepOfPoint } from './pointStep';
import { mine, type Sale, type SalePoint, type Step, waiting } from './sale';
import { isClosed, statusToday } from './start';

/** The one thing to do now. */
export interface NextStep extends Step {
  /** Until when; null: no day is known, or none is needed. */
  readonly day: Day | null;
  /** How that day stands today. */
  readonly state: 'missed' | 'today' | 'pending';
  /** The control point that it meets. */
  readonly pointId: string | null;
}

/**
 * The most urgent open thing of a deal (`product.md` §3): an unhappy client before everything, then what was missed, what is
 * due today, what is ours to do, what we wait for. Who waits without a next contact plans it; where nothing is open,
 * the deal goes on to its next stage. Null: nothing is to be done.
 */
export function nextStep(sale: Sale, today: Day): NextStep | null {
  const candidate = candidateOn(today);
  const unhappy = sale.cases.find(({ calledDay, closedDay }) => calledDay === null && closedDay === null);
  if (unhappy) return candidate(mine({ do: 'call-back', id: unhappy.id }), unhappy.callBackDay);
  const status = statusToday(sale.deal, today);
  if (isClosed(status)) return afterwards(sale, today);
  if (status === 'paused') return candidate(waiting({ do: 'resume' }), sale.deal.pausedUntil);
  const [first] = [...contactDue(sale, today), ...open(sale, today)].toSorted(byUrgency);
  if (!first || isAside(first, sale)) return onwards(sale, today) ?? first ?? null;
  const idle = first.waits && first.state === 'pending' && sale.next === null;
  return idle ? candidate(mine({ do: 'plan-contact' }), null) : first;
}

const candidateOn =
  (today: Day) =>
  (step: Step, day: Day | null, pointId: string | null = null): NextStep => ({
    ...step,
    day,
    pointId,
    state: day === null || day > today ? 'pending' : day < today ? 'missed' : 'today',
  });

/** A contact whose day has come has a result to enter. */
function contactDue(sale: Sale, today: Day): NextStep[] {
  const { next } = sale;
  if (next === null || next.day > today) return [];
  return [candidateOn(today)(mine({ do: 'enter-result', id: next.id }), next.day)];
}

/** What the open points ask for: those of the present stage, and of others what is due; then what has no point of its own. */
function open(sale: Sale, today: Day): NextStep[] {
  const { deal, points, steps, documents } = sale;
  const candidate = candidateOn(today);
  const asked = points
    .filter(({ state, key }) => (state === 'pending' || state === 'missed') && key !== 'next-contact')
    .filter(({ stage, dueDay }) => stage === deal.stage || (dueDay !== null && dueDay <= today))
    .flatMap((point) => {
      const step = stepOfPoint(point, sale, today);
      return step ? [candidate(step, point.dueDay, point.id)] : [];
    });
  const more: NextStep[] = [];
  if (deal.stage === 'payment' && sale.lines.length === 0)
    more.push(candidate(mine({ do: 'plan-payments' }), null));
  if (deal.stage === 'event' && deal.eventDay !== null && deal.eventDay > today && steps.length === 0)
    more.push(candidate(mine({ do: 'plan-steps' }), null));
  // A yes that nobody has written down yet keeps the deal in its stage, whether its validity is watched or not.
  const unanswered = documents.find(
    ({ kind, latest, state }) => kind === 'proposal' && latest && state === 'sent',
  );
  if (deal.stage === 'proposal' && unanswered && !asked.some(({ doing }) => doing.do === 'accept'))
    more.push(candidate(waiting({ do: 'accept', kind: 'proposal', id: unanswered.id }), null));
  return [...asked, ...more];
}

/** Nothing holds the deal in its stage: the next one, or the end. */
function onwards(sale: Sale, today: Day): NextStep | null {
  const { deal, cases, responses } = sale;
  const candidate = candidateOn(today);
  const next = STAGES[stageIndex(deal.stage) + 1];
  if (next) return candidate(mine({ do: 'move', to: next }), null);
  const untold = cases.find(({ closedDay }) => closedDay === null);
  if (untold) return candidate(mine({ do: 'close-case', id: untold.id }), null);
  const promoter = responses.find(isUnthanked);
  if (promoter) return candidate(mine({ do: 'thank', id: promoter.id }), null);
  return candidate(mine({ do: 'win' }), null);
}

/** What is left when a deal has ended: money, the unhappy client, thanks, and the client's next contact. */
function afterwards(sale: Sale, today: Day): NextStep | null {
  const { deal, refunds, lines, cases, responses, clientNext, points } = sale;
  const candidate = candidateOn(today);
  const owed = refunds.find(({ amount, paid }) => paid < amount);
  if (owed) return candidate(mine({ do: 'refund', id: owed.id }), owed.dueDay);
  if (clientNext !== null && clientNext.day <= today)
    return candidate(mine({ do: 'enter-result', id: clientNext.id }), clientNext.day);
  if (deal.status === 'won') {
    const line = lines.find(({ open: left }) => left > 0);
    const point: SalePoint | undefined = line && {
      ...{ id: '', stage: 'closure', key: 'later-payment-due', mandatory: false, state: 'pending' },
      ...{ dueDay: line.dueDay, sourceId: line.id },
    };
    const step = point && stepOfPoint(point, sale, today);
    if (step && line) return candidate(step, line.dueDay);
    const untold = cases.find(({ closedDay }) => closedDay === null);
    if (untold) return candidate(mine({ do: 'close-case', id: untold.id }), null);
    const promoter = responses.find(isUnthanked);
    if (promoter) return candidate(mine({ do: 'thank', id: promoter.id }), null);
  }
  // "No further contact" was said with its reason when the deal was closed.
  const ended =
    deal.status === 'won' && points.some(({ key, state }) => key === 'next-contact' && state === 'waived');
  return clientNext !== null || ended ? null : candidate(mine({ do: 'plan-contact' }), null);
}

const PROMOTER = 9;
const isUnthanked = ({ score, thanks, referralDay }: Sale['responses'][number]): boolean =>
  score >= PROMOTER && thanks === null && referralDay === null;

/** The user's own reminder without a day does not hold a deal back. */
const isAside = ({ doing, day, pointId }: NextStep, { points }: Sale): boolean =>
  doing.do === 'meet' && day === null && points.some(({ id, mandatory }) => id === pointId && !mandatory);

/** Missed, due today, ours, others'; what has no day yet last, because something else has to happen first. */
function byUrgency(a: NextStep, b: NextStep): number {
  return rank(a) - rank(b) || compareDays(a.day ?? LAST, b.day ?? LAST);
}

const LAST = '9999-12-31';

function rank({ state, waits, day, doing, pointId }: NextStep): number {
  if (state === 'missed') return 0;
  if (state === 'today') return 1;
  // What has no point of its own has no day either, and is not put off by that.
  const timeless = pointId === null || doing.do === 'set-event-day';
  if (day === null && !timeless) return 4;
  return waits ? 3 : 2;
}
