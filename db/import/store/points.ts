import { type NewPoint, type ProcessDefinition, pointsOnEntering } from '@shared/domain/process';
import type { Day, WorkingCalendar } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import type { NewRow } from './bulk';
import type { StoreContext } from './step';

/** What the control points of imported deals are worked out from; deals with the same days share the result. */
export interface PointTerms {
  readonly today: Day;
  readonly process: ProcessDefinition;
  readonly calendar: WorkingCalendar;
  readonly made: Map<string, readonly ImportedPoint[]>;
}

interface ImportedPoint extends NewPoint {
  readonly dueBy: 'rule' | 'hand';
}

/**
 * Gives an open deal the points of its stage. Their days count from the day of the import, not from the day years ago on which
 * the deal entered the stage in another program: nobody can meet those. Where that makes a difference the day is kept as
 * one set by hand, so that no rule takes it back into the past.
 */
export function insertPoints(
  { rows, newId, now }: StoreContext,
  terms: PointTerms,
  deal: { readonly id: string; readonly clientId: string; readonly stage: Stage },
  days: { readonly entered: Day; readonly event: Day | null },
): void {
  const key = `${deal.stage} ${days.entered} ${days.event}`;
  let points = terms.made.get(key);
  if (points === undefined) {
    points = pointsOf(terms, deal.stage, days);
    terms.made.set(key, points);
  }
  for (const [position, point] of points.entries()) {
    rows.insert(NEW, [
      newId(),
      deal.clientId,
      deal.id,
      point.stage,
      point.key,
      point.dueDay,
      point.dueBy,
      point.mandatory ? 1 : 0,
      position,
      now,
    ]);
  }
}

function pointsOf(
  { process, calendar, today }: PointTerms,
  stage: Stage,
  { entered, event }: { readonly entered: Day; readonly event: Day | null },
): ImportedPoint[] {
  const from = (day: Day): NewPoint[] =>
    pointsOnEntering(process, stage, {
      ...{ calendar, dealCreated: day, entered: { [stage]: day }, eventDay: event },
      ...{ plannedMeeting: null, validUntil: { proposal: null, invoice: null }, points: [] },
    });
  const byRule = from(entered);
  return from(today).map((point, index) => ({
    ...point,
    dueBy: point.dueDay === byRule[index]?.dueDay ? 'rule' : 'hand',
  }));
}

const NEW: NewRow = {
  table: 'control_points',
  sql: `INSERT INTO control_points (id, client_id, deal_id, stage, key, due_day, due_by, mandatory, position,
    created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
};
