import { moveActivity } from '@db/activities';
import { settleTouched } from '@db/activities/settle';
import type { CommandContext } from '@db/log/command';
import { readCalendar } from '@db/settings/read';
import { addDays, type Day, mondayOf, type Week, workingDayFrom } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { AS_WRITTEN } from './former';

interface OfWeek {
  readonly week: Week;
  readonly clientId: string;
}

interface ContactsOfWeek extends OfWeek {
  readonly activityIds?: readonly string[] | undefined;
}

/**
 * Takes a client out of the plans of one week. What the plan made and nobody touched goes; other planned contacts stay where they
 * are without being lines. With `postpone` they go to the first working day after the week, and belong to the user. Appointments, with a
 * time or a day that the client named, are left alone. Only the contacts `activityIds`, or all of the client in the week.
 */
export function takeOut(
  context: CommandContext,
  { postpone, ...of }: ContactsOfWeek & { readonly postpone: boolean },
): { removed: number; moved: number } {
  const { db, now, newId, label } = context;
  const { week, clientId } = of;
  const client = nameOf(context, clientId);
  db.run(
    'INSERT INTO plan_removals (id, week, client_id, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    [newId(), week, clientId, now],
  );
  const planned = plannedIn(context, of);
  const after = workingDayFrom(addDays(mondayOf(week), 7), readCalendar(db));
  let [removed, moved] = [0, 0];
  for (const { id, isMade, isAgreed } of planned) {
    db.run(`DELETE FROM plan_lines WHERE activity_id = ? AND ${OF_WEEK}`, [id, week]);
    if (postpone && (isMade === 1 || isAgreed === 0)) {
      moveActivity(context, id, { day: after, time: null });
      moved += 1;
    } else if (!postpone && isMade === 1) {
      db.one('UPDATE activities SET deleted_at = ? WHERE id = ?', [now, id]);
      removed += 1;
    }
  }
  settleTouched(
    context,
    planned.map(({ dealId }) => dealId),
  );
  label({ client });
  return { removed, moved };
}

/** Lets a client come back at the next generation, also one whose contact was deleted after the plan had made it. */
export function bringBack(context: CommandContext, { week, clientId }: OfWeek): { changed: number } {
  const { db, label } = context;
  label({ client: nameOf(context, clientId) });
  const removals = db.run('DELETE FROM plan_removals WHERE week = ? AND client_id = ?', [week, clientId]);
  const deleted = db.run(
    `DELETE FROM plan_lines WHERE client_id = ? AND made = 1 AND ${OF_WEEK} AND activity_id IN (
       SELECT id FROM activities WHERE client_id = plan_lines.client_id AND (deleted_at IS NOT NULL OR status = 'cancelled'))`,
    [clientId, week],
  );
  return { changed: removals + deleted };
}

const OF_WEEK = 'plan_id IN (SELECT id FROM week_plans WHERE week = ?)';

/** Planned contacts of the client that are meant; `isMade`: a plan made it, and nobody touched it. */
const plannedIn = ({ db }: CommandContext, { week, clientId, activityIds }: ContactsOfWeek) =>
  db.all<{ id: string; dealId: string | null; isMade: 0 | 1; isAgreed: 0 | 1; day: Day }>(
    `SELECT * FROM (SELECT a.id, a.deal_id AS dealId, a.day, a.time IS NOT NULL OR a.asked AS isAgreed, EXISTS (
       SELECT 1 FROM plan_lines l JOIN week_plans w ON w.id = l.plan_id
       WHERE l.activity_id = a.id AND w.week = :week AND l.made = 1 AND l.pinned = 0 AND l.wrote = ${AS_WRITTEN}) AS isMade
     FROM activities a INDEXED BY activities_planned_by_client
     WHERE a.client_id = :clientId AND a.status = 'planned' AND a.deleted_at IS NULL)
     WHERE ${activityIds ? 'id IN (SELECT value FROM json_each(:ids))' : 'day BETWEEN :from AND :to'}`,
    {
      ...{ week, clientId },
      ...(activityIds
        ? { ids: JSON.stringify(activityIds) }
        : { from: mondayOf(week), to: addDays(mondayOf(week), 6) }),
    },
  );

function nameOf({ db }: CommandContext, clientId: string): string {
  const row = db.get<{ name: string }>('SELECT name FROM clients WHERE id = ? AND deleted_at IS NULL', [
    clientId,
  ]);
  if (!row) throw new CuepointError('not-found', { what: 'client', id: clientId });
  return row.name;
}
