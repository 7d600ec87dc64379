import { isRotting, type ProcessDeal, type ProcessDefinition } from '@shared/domain/process';
import { type Day, type WorkingCalendar, workingDaysBetween } from '@shared/domain/time';

/** What the age of a deal is judged by (`product.md` §3, rule 7). */
export interface Aging extends ProcessDeal {
  readonly enteredDay: Day;
  /** The last contact with the client in which both sides took part. */
  readonly lastTwoWayDay: Day | null;
  /** The latest due day of the deal's pending control points. */
  readonly latestPointDay: Day | null;
}

/** Whole working days in the present stage, and whether that is too long. */
export function ageOf(deal: Aging, definition: ProcessDefinition, calendar: WorkingCalendar, today: Day) {
  return {
    daysInStage: Math.max(0, workingDaysBetween(deal.enteredDay, today, calendar)),
    rotting: isRotting(deal, definition, calendar, today),
  };
}

/** SQL of the two days of {@link Aging} that stand in other tables, for the deal `d`. */
export const AGING_COLUMNS = `
  (SELECT last_contact_day FROM client_state WHERE client_id = d.client_id) AS lastTwoWayDay,
  (SELECT max(due_day) FROM control_points
     WHERE deal_id = d.id AND state = 'pending' AND deleted_at IS NULL) AS latestPointDay`;
