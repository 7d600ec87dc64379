import type { Day, Week } from '@shared/domain/time';

/** Which plan is looked at: one week of one manager, or of all of them. */
export interface Asked {
  readonly week: Week;
  readonly today: Day;
  readonly manager?: string;
}
