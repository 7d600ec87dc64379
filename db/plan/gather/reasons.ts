import { compareTexts } from '@shared/domain/order';
import { intervalOf, type TouchFacts } from '@shared/domain/cadence';
import { type MergedOccasion, OCCASION_KINDS } from '@shared/domain/occasions';
import {
  cadenceReason,
  occasionReason,
  type PlanSpan,
  plannedReason,
  pointReason,
  type Reason,
  retryReason,
  surveyReason,
  winBackReason,
} from '@shared/domain/planner';
import { type Day, diffDays } from '@shared/domain/time';
import type { Wanted } from './candidates';
import { type PlannedContact, SLICE } from './contacts';
import type { PointToCall } from './points';
import type { Silent } from './silent';
import type { SurveyToFollow } from './surveys';

/** What a reason comes from, beyond what the planner needs to know. */
export type Source =
  | { readonly of: 'contact'; readonly contact: PlannedContact }
  | { readonly of: 'point'; readonly point: PointToCall }
  | { readonly of: 'occasion'; readonly occasion: MergedOccasion }
  | { readonly of: 'survey'; readonly survey: SurveyToFollow }
  | { readonly of: 'cadence'; readonly elapsed: number; readonly ideal: number };

/** Everything that asks for a contact. */
export interface Found {
  readonly contacts: readonly PlannedContact[];
  readonly points: readonly PointToCall[];
  readonly surveys: readonly SurveyToFollow[];
  readonly occasions: readonly MergedOccasion[];
  readonly cadence: readonly { readonly clientId: string; readonly facts: TouchFacts }[];
}

/** Whose it is, each once, in the order of the file. */
export const clientsOf = (found: Found): string[] => {
  const all = Object.values(found).flatMap((list: Found[keyof Found]) =>
    list.map(({ clientId }) => clientId),
  );
  return [...new Set(all)].sort(compareTexts);
};

export interface Reckoning {
  readonly span: PlanSpan;
  readonly today: Day;
  readonly values: ReadonlyMap<string, number>;
  readonly pullIn: number;
  /** Null: the week has none. */
  readonly lastWorkday: Day | null;
  /** The last contact of each client that is planned before the week. */
  readonly before: ReadonlyMap<string, Day>;
  /** Clients that are dormant, and what they are apart from that. */
  readonly silent: ReadonlyMap<string, Silent>;
  /** Filled with where each reason comes from. */
  readonly sources: Map<string, Source>;
}

export const keyOf = ({ kind, id }: Pick<Reason, 'kind' | 'id'>): string => `${kind} ${id}`;

/** What the wishes for one contact are gathered under: the person, or the client where nobody is named. */
export const whom = ({ clientId, personId }: Pick<Wanted, 'clientId' | 'personId'>): string =>
  personId ?? clientId;

/** The reasons of all clients, one entry for each person that somebody asks for. */
export function* wantedOf(found: Found, reckoning: Reckoning): Generator<void, Wanted[]> {
  const { span, values, sources, before, lastWorkday } = reckoning;
  const paymentsOf = new Set(found.points.filter(({ key }) => isPayment(key)).map(({ dealId }) => dealId));
  const wanted = new Map<string, { clientId: string; personId: string | null; reasons: Reason[] }>();
  const worth = (clientId: string): number => values.get(clientId) ?? 0;
  const want = (clientId: string, personId: string | null, reason: Reason | null, source: Source): void => {
    if (reason === null) return;
    // What begins on the weekend belongs to the next week.
    if (!reason.hard && reason.from !== null && lastWorkday !== null && reason.from > lastWorkday) return;
    sources.set(keyOf(reason), source);
    const key = whom({ clientId, personId });
    const known = wanted.get(key);
    if (known) known.reasons.push(reason);
    else wanted.set(key, { clientId, personId, reasons: [reason] });
  };
  for (const contact of found.contacts) {
    const { clientId, personId, attempt, asked, here } = contact;
    const reason =
      attempt > 0
        ? retryReason({ ...contact, day: here }, span, worth(clientId))
        : plannedReason({ ...contact, day: here, asked: asked === 1 }, span, worth(clientId));
    want(clientId, personId, reason, { of: 'contact', contact });
  }
  for (const point of found.points) {
    const { clientId, dueDay } = point;
    // It will be talked about in the contact that comes before.
    if (dueDay < (before.get(clientId) ?? '')) continue;
    // An invoice that runs out and its payment are one and the same to talk about.
    if (point.key === 'invoice-valid' && paymentsOf.has(point.dealId)) continue;
    want(clientId, null, pointReason(point, span, worth(clientId)), { of: 'point', point });
  }
  for (const survey of found.surveys) {
    const { clientId, personId } = survey;
    if (before.has(clientId)) continue;
    want(clientId, personId, surveyReason(survey, span, worth(clientId)), { of: 'survey', survey });
  }
  for (const occasion of found.occasions) {
    const { id, best, from, until, makes, clientId, personId } = occasion;
    const asked = { id, day: best, from, until, kinds: OCCASION_KINDS[makes] };
    want(clientId, personId, occasionReason(asked, span, worth(clientId)), { of: 'occasion', occasion });
  }
  yield;
  for (const [index, { clientId, facts }] of found.cadence.entries()) {
    want(clientId, null, ...rhythmOf(clientId, facts, reckoning, worth(clientId)));
    if (index % SLICE === SLICE - 1) yield;
  }
  // Records of neighbours lie together in the file, so reading them in their order touches fewer pages.
  return [...wanted.values()].sort((a, b) => compareTexts(a.clientId, b.clientId));
}

const isPayment = (key: string): boolean => key === 'payment-due' || key === 'later-payment-due';

/** What the rhythm of a client asks for: its cadence, or to be won back. */
function rhythmOf(
  clientId: string,
  facts: TouchFacts,
  { span, today, pullIn, before, silent }: Reckoning,
  value: number,
): [Reason | null, Source] {
  const { from, ideal } = intervalOf(facts);
  const source: Source = { of: 'cadence', elapsed: Math.max(0, diffDays(from, today)), ideal };
  const expected = before.get(clientId);
  if (expected !== undefined) {
    const after = { ...facts, lastTwoWay: expected, wonDay: null };
    return [cadenceReason(clientId, after, span, { value, pullIn }), source];
  }
  const quiet = silent.get(clientId);
  if (quiet === undefined) return [cadenceReason(clientId, facts, span, { value, pullIn }), source];
  const plain = winBackReason(clientId, value);
  // Nobody is won back who was never there, or with whom a sale runs; but years do not make them the most urgent of all either.
  const isLost = quiet.running === 0 && quiet.known === 1;
  return [isLost ? plain : { ...plain, kind: 'cadence' }, source];
}
