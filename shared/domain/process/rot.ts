import { addDays, addWorkingDays, type Day, laterDay, type WorkingCalendar } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import { type ProcessDefinition, stageDefinition } from './definition';
import { type ProcessDeal, statusToday } from './start';

/**
 * Rule 7 of `product.md` §3: a deal rots when more working days than its stage's limit have passed since it entered the
 * stage or since the last two-way contact, whichever is later. It does not while it is paused or closed, while a control
 * point is planned for today or later (`latestPointDay`: the latest due day of its pending points), or in a stage
 * without a limit. `threshold` is what {@link rotsBefore} says of its stage, asked once for many deals.
 */
export function isRotting(deal: Ageing, threshold: Day | null, today: Day): boolean {
  if (statusToday(deal, today) !== 'open') return false;
  if (deal.latestPointDay !== null && deal.latestPointDay >= today) return false;
  const since = deal.lastTwoWayDay === null ? deal.enteredDay : laterDay(deal.enteredDay, deal.lastTwoWayDay);
  return threshold !== null && since < threshold;
}

/** What the age of a deal is judged by. */
export interface Ageing extends ProcessDeal {
  readonly enteredDay: Day;
  readonly lastTwoWayDay: Day | null;
  readonly latestPointDay: Day | null;
}

/**
 * The day before which a deal must have had its entry or last contact to be rotting today; null in a stage without a
 * limit. Lists compare with this one day instead of counting working days for each deal.
 */
export function rotsBefore(
  definition: ProcessDefinition,
  stage: Stage,
  calendar: WorkingCalendar,
  today: Day,
): Day | null {
  const { limit } = stageDefinition(definition, stage);
  return limit === null ? null : addWorkingDays(addDays(today, 1), -(limit + 1), calendar);
}
