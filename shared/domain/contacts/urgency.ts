import { compareDays, type Day } from '@shared/domain/time';
import type { ContactSign } from '@shared/domain/words';

/** The order of cards on the board: overdue, today, none, later; paused ones last. */
export const URGENCY = [
  'overdue',
  'today',
  'none',
  'planned',
  'paused',
] as const satisfies readonly ContactSign[];

/** The place of a sign in {@link URGENCY}, 0 first. */
export const urgencyRank = (sign: ContactSign): number => URGENCY.indexOf(sign);

export interface Urgent {
  readonly sign: ContactSign;
  /** Day of the next contact (of the end of the pause for a paused one), null without one. */
  readonly nextDay: Day | null;
  /** Breaks ties, so the order is the same each time. */
  readonly id: string;
}

/** For `sort`: the most urgent first; within a sign the earlier day, then the smaller id (the older record). */
export function compareUrgency(a: Urgent, b: Urgent): number {
  return (
    urgencyRank(a.sign) - urgencyRank(b.sign) ||
    compareDays(a.nextDay ?? LAST, b.nextDay ?? LAST) ||
    (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)
  );
}

const LAST: Day = '9999-12-31';
