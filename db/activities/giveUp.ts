import type { CommandContext } from '@db/log/command';
import type { GivenUp } from '@shared/contract/activity';
import type { Day } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { settleTouched } from './settle';
import { plannedActivity } from './store';

/** Cancels a planned contact that is not alive any more; see `activities.giveUp`. What came again by it rests with it. */
export function giveUp(context: CommandContext, id: string, ending: GivenUp, today: Day): { client: string } {
  const activity = plannedActivity(context.db, id);
  context.db.one("UPDATE activities SET status = 'cancelled' WHERE id = ?", [id]);
  if (activity.recurrenceId !== null)
    context.db.run('UPDATE recurrences SET paused_day = ? WHERE id = ? AND paused_day IS NULL', [
      today,
      activity.recurrenceId,
    ]);
  settleTouched(context, [activity.dealId]);
  endClient(context, activity.clientId, ending);
  return { client: activity.client };
}

/**
 * What the end of a contact means for its client. Throws `conflict` when the client would end while one of its deals is
 * open: that one is lost or won first.
 */
export function endClient({ db }: CommandContext, clientId: string, ending: GivenUp): void {
  if (ending.how === 'drop') return;
  if (ending.how === 'pause') {
    db.one('UPDATE clients SET cadence_paused = ? WHERE id = ?', [ending.until, clientId]);
    return;
  }
  const open = db.get(
    "SELECT 1 FROM deals WHERE client_id = ? AND status IN ('open', 'paused') AND deleted_at IS NULL",
    [clientId],
  );
  if (open) throw new CuepointError('conflict', { what: 'deal', id: clientId });
  db.one('UPDATE clients SET no_contact_reason = ? WHERE id = ?', [ending.reason, clientId]);
}
