import type { Deal } from '@shared/contract/deal';
import type { Day } from '@shared/domain/time';

/** Nobody is asked before the event: from closure on, or from the day of the event. */
export const showsSurveys = (
  { stage, status, eventDay }: Pick<Deal, 'stage' | 'status' | 'eventDay'>,
  today: Day,
): boolean =>
  stage === 'closure' || status === 'won' || (stage === 'event' && eventDay !== null && eventDay <= today);
