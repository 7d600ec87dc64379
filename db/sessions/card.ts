import { ACTIVITY_COLUMNS, ACTIVITY_JOINS, plannedOfClient, readActivity } from '@db/activities/read';
import { clientCard } from '@db/clients/card';
import { needsOf } from '@db/clients/needs';
import type { ReadableDb } from '@db/connection/sqlite';
import { dealQueries } from '@db/deals';
import { permissionQueries } from '@db/permissions';
import type { QueryHandler } from '@db/serve/handlers';
import type { Activity } from '@shared/contract/activity';
import type { SessionCard } from '@shared/contract/sessions';

/** Everything that is to be known during one talk, of one moment. Throws `not-found`. */
export const sessionCard: QueryHandler<'sessions.card'> = (db, { activityId, today }) => {
  const activity = readActivity(db, activityId);
  const { clientId, dealId } = activity;
  return {
    activity,
    client: clientCard(db, clientId, today),
    deal: dealId === null ? null : dealQueries['deals.get'](db, { id: dealId, today }),
    needs: needsOf(db, clientId),
    reach: permissionQueries['permissions.ofClient'](db, { clientId, today }),
    plan: planOf(db, activityId),
    last: db.all<Activity>(LAST, [clientId, activityId]),
    others: plannedOfClient(db, clientId).filter(({ id }) => id !== activityId),
  };
};

/** What the last plan that has the contact says of it. */
function planOf(db: ReadableDb, activityId: string): SessionCard['plan'] {
  const row = db.get<{ why: string; reasons: string }>(
    'SELECT why, reasons FROM plan_lines WHERE activity_id = ? ORDER BY id DESC LIMIT 1',
    [activityId],
  );
  return row ? { why: row.why, reasons: JSON.parse(row.reasons) } : null;
}

/** More than anybody reads during a call is not asked for. */
const LAST = `SELECT ${ACTIVITY_COLUMNS} FROM activities a INDEXED BY activities_by_client ${ACTIVITY_JOINS}
  WHERE a.client_id = ? AND a.status = 'done' AND a.deleted_at IS NULL AND a.id <> ?
  ORDER BY a.day DESC, a.done_at DESC LIMIT 5`;
