import { planActivity } from '@db/activities';
import type { CommandContext } from '@db/log/command';
import { CuepointError } from '@shared/errors';
import type { SurveyedDeal } from './store';

type Later =
  | { readonly day: string; readonly purpose: string }
  | { readonly activityId: string; readonly purpose: string };

/**
 * What was changed because of a client is a reason to talk to the client later (`product.md` §4, closing the loop): a
 * contact of its own, or one more reason of a contact that is planned already. Throws `conflict` when that one is not
 * planned any more.
 */
export function laterContact(context: CommandContext, deal: SurveyedDeal, later: Later, today: string): void {
  if ('activityId' in later) {
    addReason(context, deal, later);
    return;
  }
  planActivity(
    context,
    {
      ...{ clientId: deal.clientId, dealId: null, personId: null, kind: 'call', day: later.day, time: null },
      ...{
        minutes: null,
        purpose: later.purpose,
        value: '',
        productId: null,
        notes: '',
        manager: deal.manager,
      },
    },
    today,
  );
}

function addReason(
  { db }: CommandContext,
  { clientId }: SurveyedDeal,
  { activityId, purpose }: Extract<Later, { activityId: string }>,
): void {
  const planned = db.get<{ purpose: string }>(
    `SELECT purpose FROM activities WHERE id = ? AND client_id = ? AND status = 'planned' AND deleted_at IS NULL`,
    [activityId, clientId],
  );
  if (!planned) throw new CuepointError('conflict', { what: 'activity', id: activityId });
  const both = planned.purpose === '' ? purpose : `${planned.purpose}; ${purpose}`;
  db.one('UPDATE activities SET purpose = ? WHERE id = ?', [both.slice(0, LONGEST), activityId]);
}

/** What a line of the contract takes. */
const LONGEST = 500;
