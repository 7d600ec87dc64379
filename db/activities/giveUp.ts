import { endContact } from '@db/clients/ending';
import type { CommandContext } from '@db/log/command';
import type { GivenUp } from '@shared/contract/activity';
import type { Day } from '@shared/domain/time';
import { settleTouched } from './settle';
import { plannedActivity, type StoredActivity } from './store';

/** Cancels a planned contact that is not alive any more; see `activities.giveUp`. What came again by it rests with it. */
export function giveUp(context: CommandContext, id: string, ending: GivenUp, today: Day): { client: string } {
  const activity = plannedActivity(context.db, id);
  context.db.one("UPDATE activities SET status = 'cancelled' WHERE id = ?", [id]);
  restRhythm(context, activity, today);
  settleTouched(context, [activity.dealId]);
  endClient(context, activity.clientId, ending);
  return { client: activity.client };
}

/** The contact does not come again; its rhythm is kept and can go on later. */
export function restRhythm(
  { db }: CommandContext,
  { recurrenceId }: Pick<StoredActivity, 'recurrenceId'>,
  today: Day,
): void {
  if (recurrenceId === null) return;
  db.run('UPDATE recurrences SET paused_day = ? WHERE id = ? AND paused_day IS NULL', [today, recurrenceId]);
}

/** What the end of a contact means for its client. Throws as {@link endContact}. */
export function endClient({ db }: CommandContext, clientId: string, ending: GivenUp): void {
  if (ending.how === 'drop') return;
  if (ending.how === 'pause') {
    db.one('UPDATE clients SET cadence_paused = ? WHERE id = ?', [ending.until, clientId]);
    return;
  }
  endContact(db, clientId, ending.reason);
}
