import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readProcess } from '@db/settings/read';
import { type Ageing, isRotting, type ProcessDefinition, rotsBefore } from '@shared/domain/process';
import { type Day, type WorkingCalendar, workingDaysBetween } from '@shared/domain/time';

/** Whole working days in the present stage, and whether that is too long (`product.md` §3, rule 7). */
export function ageOf(deal: Ageing, { definition, calendar }: ProcessRules, today: Day) {
  return agesAt(rotsBefore(definition, deal.stage, calendar, today), calendar, today)(deal);
}

/** The same for many deals of one stage: the stage's limit becomes a day once. */
export function agesAt(threshold: Day | null, calendar: WorkingCalendar, today: Day) {
  // The most urgent cards of a column came into it on few different days.
  const since = new Map<Day, number>();
  const daysSince = (day: Day): number => {
    const known = since.get(day);
    if (known !== undefined) return known;
    const days = Math.max(0, workingDaysBetween(day, today, calendar));
    since.set(day, days);
    return days;
  };
  return (deal: Ageing) => ({
    daysInStage: daysSince(deal.enteredDay),
    rotting: isRotting(deal, threshold, today),
  });
}

/** The user's process and working days, read once for an answer. */
export interface ProcessRules {
  readonly definition: ProcessDefinition;
  readonly calendar: WorkingCalendar;
}

export const readRules = (db: ReadableDb): ProcessRules => ({
  definition: readProcess(db),
  calendar: readCalendar(db),
});

/** SQL of the two days of {@link Ageing} that stand in other tables, for the deal `d`. */
export const AGEING_COLUMNS = `
  (SELECT last_contact_day FROM client_state WHERE client_id = d.client_id) AS lastTwoWayDay,
  (SELECT max(due_day) FROM control_points
     WHERE deal_id = d.id AND state = 'pending' AND deleted_at IS NULL) AS latestPointDay`;
