import { statusToday } from '@shared/domain/process/start';
import type { Day } from '@shared/domain/time';
import type { ContactSign, DealStatus } from '@shared/domain/words';

/**
 * The one mark for the state of a next contact. A pause hides the contact until its day has come; otherwise the day of
 * the earliest planned activity decides. `status` is null for a client between sales. A closed deal gets the mark of its contact too.
 */
export function contactSign(of: {
  readonly status: DealStatus | null;
  readonly pausedUntil: Day | null;
  /** Day of the earliest planned activity, null without one. */
  readonly nextDay: Day | null;
  readonly today: Day;
}): ContactSign {
  const { status, pausedUntil, nextDay, today } = of;
  if (status !== null && statusToday({ status, pausedUntil }, today) === 'paused') return 'paused';
  if (nextDay === null) return 'none';
  if (nextDay < today) return 'overdue';
  return nextDay === today ? 'today' : 'planned';
}
