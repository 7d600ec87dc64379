import type { Day } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import { type PointFact, type PointRule, type ProcessDefinition, isPointFact } from './definition';
import { type ControlPoint, dueDayOf, type PointContext } from './due';
import type { ProcessDeal } from './start';
import { isClosed } from './start';

/** Something that a document, the money or the client did for a deal. */
export interface Fact {
  readonly what: PointFact;
  readonly day: Day;
  /** The instant it was recorded, ISO 8601: a second visit to a stage wants facts after its points were made. */
  readonly at: string;
}

/** A record that asks for a control point of its own: an approval, a payment line, a preparation step … */
export interface PointSource {
  readonly id: string;
  /** Key of the rule with `made: 'source'`. */
  readonly rule: string;
  readonly title: string;
  /** The day the rule's offset counts from; null: not known yet. */
  readonly day: Day | null;
  /** The day on which the record met the point; null: it is open. */
  readonly done: Day | null;
}

/** A control point with all that settling looks at. */
export interface SettledPoint extends ControlPoint {
  readonly sourceId: string | null;
  readonly title: string;
  readonly metBy: 'hand' | 'fact';
  /** Why it was waived: the key of the cause, or the user's own words. */
  readonly reason: string;
  readonly createdAt: string;
}

export interface NewSourcedPoint {
  readonly sourceId: string;
  readonly stage: Stage;
  readonly key: string;
  readonly title: string;
  readonly dueDay: Day | null;
  readonly mandatory: boolean;
  readonly metDay: Day | null;
}

export interface PointChange {
  readonly id: string;
  readonly title: string;
  readonly dueDay: Day | null;
  readonly state: SettledPoint['state'];
  readonly metDay: Day | null;
  readonly metBy: 'hand' | 'fact';
  readonly reason: string;
}

export interface Settlement {
  readonly create: readonly NewSourcedPoint[];
  readonly change: readonly PointChange[];
  /** Ids of points whose record is gone. */
  readonly remove: readonly string[];
}

/**
 * Brings the points of a deal in line with its documents, payments, approvals, preparation and survey (`product.md` §3,
 * rule 5). It looks at how things stand, not at what just happened, so it may be asked at any time: applying the result
 * and asking again gives nothing. Points met by a hand stay met; points met by a fact open again when the fact is gone;
 * a day set by hand stays. A closed deal gets no new points but those of refunds, and none is opened again.
 */
export function settle(request: {
  readonly definition: ProcessDefinition;
  readonly deal: Pick<ProcessDeal, 'status'>;
  readonly context: PointContext;
  readonly points: readonly SettledPoint[];
  readonly facts: readonly Fact[];
  readonly sources: readonly PointSource[];
}): Settlement {
  const { definition, context, points, facts, sources } = request;
  const rules = new Map<string, { stage: Stage; rule: PointRule }>(
    definition.stages.flatMap(({ stage, points: list }) =>
      list.map((rule): [string, { stage: Stage; rule: PointRule }] => [rule.key, { stage, rule }]),
    ),
  );
  const closed = isClosed(request.deal.status);
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const create = sources.flatMap((source) => {
    const known = rules.get(source.rule);
    if (known?.rule.made !== 'source' || points.some(({ sourceId }) => sourceId === source.id)) return [];
    if (closed && source.rule !== REFUND) return [];
    const { stage, rule } = known;
    const { id: sourceId, title, done: metDay } = source;
    const dueDay = dueDayOf(rule, stage, context, null, source.day);
    return [{ sourceId, stage, key: rule.key, title, dueDay, mandatory: rule.mandatory, metDay }];
  });
  const latest = new Map<string, string>();
  const first = new Map<string, string>();
  for (const { key, id } of points.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!first.has(key)) first.set(key, id);
    latest.set(key, id);
  }
  const change = points.flatMap((point) => {
    const known = rules.get(point.key);
    if (point.sourceId !== null) {
      const source = bySource.get(point.sourceId);
      return source && known ? changed(point, ofSource(point, source, known, context, closed)) : [];
    }
    if (!known || !isPointFact(known.rule.metBy)) return [];
    const only = first.get(point.key) === point.id && known.rule.made === 'stage';
    const since = only ? '' : point.createdAt;
    // What was asked for is met by what comes after, not by what was there at that instant.
    const counted = known.rule.made === 'demand' ? facts.filter(({ at }) => at > since) : facts;
    const day = factDay(known.rule.metBy, counted, since);
    return changed(point, met(point, day, latest.get(point.key) === point.id, closed));
  });
  const remove = points.flatMap(({ id, sourceId }) =>
    sourceId !== null && !bySource.has(sourceId) ? [id] : [],
  );
  return { create, change, remove };
}

/** The rule of refunds: the only records that ask for something of a closed deal. */
const REFUND = 'refund-paid';

/** Reasons that steps of the deal gave; what was waived with other words was waived by the user. */
const BY_STEP = new Set(['deal-lost', 'deal-won', 'deal-cancelled', 'moved-back']);

type State = Omit<PointChange, 'id'>;

function ofSource(
  point: SettledPoint,
  source: PointSource,
  { stage, rule }: { readonly stage: Stage; readonly rule: PointRule },
  context: PointContext,
  closed: boolean,
): State {
  const state = met(point, source.done, true, closed && point.key !== REFUND);
  const reopened: State =
    !closed && state.state === 'waived' && BY_STEP.has(point.reason)
      ? { ...state, state: 'pending', reason: '' }
      : state;
  const moves = reopened.state === 'pending' && point.dueBy === 'rule';
  return {
    ...reopened,
    title: source.title,
    dueDay: moves ? dueDayOf(rule, stage, context, null, source.day) : point.dueDay,
  };
}

/** The point as it stands with its fact (`day`) or without. */
function met(point: SettledPoint, day: Day | null, current: boolean, closed: boolean): State {
  const { title, dueDay, state, metDay, metBy, reason } = point;
  const same: State = { title, dueDay, state, metDay, metBy, reason };
  if (day !== null) {
    if (state === 'met') return metBy === 'fact' ? { ...same, metDay: day } : same;
    if (!current) return same;
    return { ...same, state: 'met', metDay: day, metBy: 'fact', reason: '' };
  }
  if (state !== 'met' || metBy !== 'fact' || closed) return same;
  return { ...same, state: 'pending', metDay: null, metBy: 'hand', reason: '' };
}

/** The earliest day of the fact among those recorded from `since` on. */
function factDay(what: PointFact, facts: readonly Fact[], since: string): Day | null {
  const days = facts.filter((fact) => fact.what === what && fact.at >= since).map(({ day }) => day);
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

function changed(point: SettledPoint, after: State): PointChange[] {
  const same =
    after.title === point.title &&
    after.dueDay === point.dueDay &&
    after.state === point.state &&
    after.metDay === point.metDay &&
    after.metBy === point.metBy &&
    after.reason === point.reason;
  return same ? [] : [{ id: point.id, ...after }];
}
