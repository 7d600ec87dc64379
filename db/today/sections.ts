/** The lists of contacts of Today: planned ones by their day, and what was done today. */
export type ActivitySection = Planned | 'done';
export type Planned = 'overdue' | 'today' | 'next';

export interface Of {
  readonly today: string;
  /** Only this manager's; null for everybody's. */
  readonly manager: string | null;
}

export interface Page extends Of {
  readonly offset: number;
  readonly limit: number;
}

/** So many days after today are shown. */
export const DAYS_AHEAD = 7;

const PLANNED = "a.status = 'planned' AND a.deleted_at IS NULL";
const DONE = "a.status = 'done' AND a.deleted_at IS NULL";
/** The manager stands in the index, so lines of others cost no look at the table. */
export const MANAGER = '(:manager IS NULL OR a.manager = :manager)';

/** Which contacts were agreed for the days of a section, each one range of an index. */
export const RANGES: Record<ActivitySection, string> = {
  overdue: `${PLANNED} AND a.day < :today`,
  today: `${PLANNED} AND a.day = :today`,
  next: `${PLANNED} AND a.day > :today AND a.day <= :until`,
  done: `${DONE} AND a.done_day = :today`,
};
