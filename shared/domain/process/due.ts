import { addDays, addWorkingDays, type Day, type WorkingCalendar } from '@shared/domain/time';
import type { PointState, Stage } from '@shared/domain/words';
import { assertNever } from '@shared/errors';
import { type Anchor, anchorPoint, isPointAnchor, type PointRule } from './definition';

/** A control point of a deal, as far as the rules look at it. */
export interface ControlPoint {
  /** UUIDv7: the order of ids is the order of creation, so the greatest id of a key is the current one. */
  readonly id: string;
  readonly stage: Stage;
  /** Key of its rule; '' for one that the user added. */
  readonly key: string;
  /** Null: not known yet, because its anchor has no day. */
  readonly dueDay: Day | null;
  /** `hand`: the user set the day, and it stays when its source moves (`product.md` §3, rule 5). */
  readonly dueBy: 'rule' | 'hand';
  readonly mandatory: boolean;
  readonly state: PointState;
  readonly metDay: Day | null;
}

/** The days that the due days are counted from. */
export interface PointContext {
  readonly calendar: WorkingCalendar;
  readonly dealCreated: Day;
  /** When the deal entered each stage, the latest time; absent for stages it has not seen. */
  readonly entered: Readonly<Partial<Record<Stage, Day>>>;
  readonly eventDay: Day | null;
  /** The deal's earliest planned meeting, video call or visit. */
  readonly plannedMeeting: Day | null;
  /** The last day of validity of the latest proposal and invoice that was sent; null: none, or none with such a day. */
  readonly validUntil: { readonly proposal: Day | null; readonly invoice: Day | null };
  /** All points of the deal. */
  readonly points: readonly ControlPoint[];
}

/**
 * The day a rule gives: the offset counted from the first anchor that has a day; null when none has. `askedDay` is the
 * day a point was asked for on demand, `sourceDay` the one that its record names, else null. 0 working days means the anchor's day or the next working day.
 */
export function dueDayOf(
  rule: PointRule,
  stage: Stage,
  context: PointContext,
  askedDay: Day | null,
  sourceDay: Day | null = null,
): Day | null {
  for (const due of rule.otherwise ? [rule, rule.otherwise] : [rule]) {
    const from = anchorDay(due.anchor, stage, context, askedDay, sourceDay);
    if (from === null) continue;
    return due.unit === 'days'
      ? addDays(from, due.offset)
      : addWorkingDays(from, due.offset, context.calendar);
  }
  return null;
}

function anchorDay(
  anchor: Anchor,
  stage: Stage,
  context: PointContext,
  askedDay: Day | null,
  sourceDay: Day | null,
): Day | null {
  if (isPointAnchor(anchor)) return metDayOf(anchorPoint(anchor), context.points);
  switch (anchor) {
    case 'stage-entered':
      return context.entered[stage] ?? null;
    case 'deal-created':
      return context.dealCreated;
    case 'event-day':
      return context.eventDay;
    case 'planned-meeting':
      return context.plannedMeeting;
    case 'asked':
      return askedDay;
    case 'source':
      return sourceDay;
    case 'proposal-validity':
      return context.validUntil.proposal;
    case 'invoice-validity':
      return context.validUntil.invoice;
    default:
      return assertNever(anchor);
  }
}

/** The met day of the current point of this key: the one created last that was not waived. */
function metDayOf(key: string, points: readonly ControlPoint[]): Day | null {
  const last = points
    .filter((each) => each.key === key && each.state !== 'waived')
    .reduce<ControlPoint | null>((best, each) => (best === null || each.id > best.id ? each : best), null);
  return last?.state === 'met' ? last.metDay : null;
}
