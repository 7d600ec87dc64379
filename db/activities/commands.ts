import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import { callEnded, callReopened } from '@db/surveys/calls';
import type { PlanFields } from '@shared/contract/activities';
import { instantToWall } from '@shared/domain/time';
import { settleDone, settlePlanned, settleTouched } from './settle';
import { assertOwn, insertActivity, plannedActivity, storedActivity } from './store';

export const activityCommands: FeatureCommands<'activities'> = {
  'activities.plan': (context, { today, ...fields }) => {
    const { id, client } = planActivity(context, fields, today ?? todayOf(context));
    context.label({ client });
    return { id };
  },

  'activities.update': (context, { id, ...change }) => {
    const before = storedActivity(context.db, id);
    const after = { ...before, ...given(change) };
    assertOwn(context.db, after);
    context.db.one(
      `UPDATE activities SET deal_id = ?, person_id = ?, product_id = ?, kind = ?, day = ?, time = ?, minutes = ?,
         zone = ?, purpose = ?, value = ?, notes = ?, manager = ? WHERE id = ?`,
      [
        after.dealId,
        after.personId,
        after.productId,
        after.kind,
        after.day,
        after.time,
        after.minutes,
        after.zone,
        after.purpose,
        after.value,
        after.notes,
        after.manager,
        id,
      ],
    );
    settleTouched(context, [before.dealId, after.dealId]);
    context.label({ client: before.client });
    return { id };
  },

  'activities.move': (context, { id, day, time, minutes }) => {
    const before = plannedActivity(context.db, id);
    const after = { ...before, day, ...given({ time, minutes }) };
    context.db.one('UPDATE activities SET day = ?, time = ?, minutes = ? WHERE id = ?', [
      after.day,
      after.time,
      after.minutes,
      id,
    ]);
    settleTouched(context, [before.dealId]);
    context.label({ client: before.client });
    return { id };
  },

  'activities.done': (context, { id, day, result, notes, next }) => {
    const activity = plannedActivity(context.db, id);
    context.db.one(
      `UPDATE activities SET status = 'done', result = ?, notes = ?, done_day = ?, done_at = ? WHERE id = ?`,
      [result, notes ?? activity.notes, day, context.now, id],
    );
    settleDone(context, activity, { kind: activity.kind, result, day });
    const planned = next && planActivity(context, { ...next, clientId: activity.clientId }, day);
    callEnded(context, id, { result, day, nextId: planned?.id ?? null });
    context.label({ client: activity.client });
    return { id, nextId: planned?.id ?? null };
  },

  'activities.log': (context, { result, ...fields }) => {
    const { id, client } = insertActivity(context, fields, { result, doneDay: fields.day });
    settleDone(context, fields, { kind: fields.kind, result, day: fields.day });
    context.label({ client });
    return { id };
  },

  'activities.reopen': (context, { id }) => {
    const activity = storedActivity(context.db, id);
    context.db.one(
      `UPDATE activities SET status = 'planned', result = NULL, done_day = NULL, done_at = NULL WHERE id = ?`,
      [id],
    );
    settleTouched(context, [activity.dealId]);
    callReopened(context, id);
    context.label({ client: activity.client });
    return { id };
  },

  'activities.cancel': (context, { ids }) => {
    const planned = ids
      .map((id) => storedActivity(context.db, id))
      .filter(({ status }) => status === 'planned');
    for (const { id } of planned)
      context.db.one("UPDATE activities SET status = 'cancelled' WHERE id = ?", [id]);
    settleTouched(
      context,
      planned.map(({ dealId }) => dealId),
    );
    context.label({ count: planned.length });
    return { changed: planned.length };
  },

  'activities.remove': (context, { id }) => {
    const activity = storedActivity(context.db, id);
    context.db.one('UPDATE activities SET deleted_at = ? WHERE id = ?', [context.now, id]);
    settleTouched(context, [activity.dealId]);
    context.label({ client: activity.client });
    return { id };
  },
};

/**
 * Plans a contact inside a command that is already open (a retry after a loss, the next contact after a deal is won)
 * and meets what a planned contact meets on `today`. Throws as {@link insertActivity}.
 */
export function planActivity(
  context: CommandContext,
  fields: PlanFields,
  today: string,
): { id: string; client: string } {
  const planned = insertActivity(context, fields);
  settlePlanned(context, fields, today);
  return planned;
}

const todayOf = ({ db, now }: CommandContext): string =>
  instantToWall(Date.parse(now), readSettings(db).zone).day;

/** Only the keys that are given: `undefined` means "stays". */
function given<T extends object>(change: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;
}
