import type { CommandContext } from '@db/log/command';
import { settleDeal } from '@db/points';
import type { Day } from '@shared/domain/time';
import { followAnswer } from '../cases';
import { insertResponse, updateResponse } from '../store';
import type { PlannedAnswer } from './plan';

/** Stores what a row was planned to do, with everything that an answer brings about. */
export function storeAnswer(
  context: CommandContext,
  { deal, answer, known, origin }: PlannedAnswer,
  today: Day,
): void {
  if (!deal || !answer) return;
  if (known) updateResponse(context, known, answer);
  const responseId = known?.id ?? insertResponse(context, deal, answer, origin);
  const { day, personId, mayCall, score } = answer;
  const change = { deal, responseId, before: known?.score ?? null, after: score, day, personId, mayCall };
  followAnswer(context, change, today);
  settleDeal(context, deal.id);
}
