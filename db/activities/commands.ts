import type { CommandContext } from '@db/log/command';
import { planFollowing } from '@db/recurrences/follow';
import { startRecurrence } from '@db/recurrences/commands';
import type { FeatureCommands } from '@db/serve/handlers';
import { callEnded, callReopened } from '@db/surveys/calls';
import type { ParsedInputOf } from '@shared/contract';
import { endClient, giveUp, restRhythm } from './giveUp';
import { moveActivity, updateActivity } from './move';
import { planActivity, todayOf } from './plan';
import { assertResult } from './result';
import { settleDone, settleTouched } from './settle';
import { insertActivity, plannedActivity, type StoredActivity, storedActivity } from './store';

export const activityCommands: FeatureCommands<'activities'> = {
  'activities.plan': (context, { today, repeat, ...fields }) => {
    const { id, client } = planActivity(context, fields, today ?? todayOf(context));
    if (repeat) startRecurrence(context, id, repeat);
    context.label({ client });
    return { id };
  },

  'activities.update': (context, { repeat, ...change }) => {
    const { client, ...put } = updateActivity(context, change);
    if (repeat) startRecurrence(context, change.id, repeat);
    context.label({ client });
    return { id: change.id, ...put };
  },

  'activities.move': (context, { id, asked, ...to }) => {
    const { client, ...put } = moveActivity(context, id, to, asked ? 'client' : 'user');
    context.label({ client });
    return { id, ...put };
  },

  'activities.giveUp': (context, { id, today, ending }) => {
    const { client } = giveUp(context, id, ending, today);
    context.label({ client });
    return { id };
  },

  'activities.done': (context, { id, day, result, next, ending, ...talk }) => {
    const activity = plannedActivity(context.db, id);
    assertResult(activity.kind, result);
    storeTalk(context, activity, talk);
    context.db.one(
      `UPDATE activities SET status = 'done', result = ?, done_day = ?, done_at = ? WHERE id = ?`,
      [result, day, context.now, id],
    );
    settleDone(context, activity, { kind: activity.kind, result, day });
    const planned = next && planActivity(context, { ...next, clientId: activity.clientId }, day);
    // With its client a contact ends for good, also one of a rhythm.
    if (ending?.how === 'end') restRhythm(context, activity, day);
    const comesId = planFollowing(context, activity, { today: todayOf(context), done: day });
    callEnded(context, id, { result, day, nextId: planned?.id ?? null });
    if (ending) endClient(context, activity.clientId, ending);
    context.label({ client: activity.client });
    return { id, nextId: planned?.id ?? null, comesId };
  },

  'activities.log': (context, { result, next, ending, ...fields }) => {
    const { clientId, kind, day } = fields;
    assertResult(kind, result);
    const { id, client } = insertActivity(context, fields, { result, doneDay: day });
    settleDone(context, fields, { kind, result, day });
    const planned = next && planActivity(context, { ...next, clientId }, day);
    if (ending) endClient(context, clientId, ending);
    context.label({ client });
    return { id, nextId: planned?.id ?? null };
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
    for (const passed of planned) planFollowing(context, passed, { today: todayOf(context), done: null });
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
    if (activity.status === 'planned')
      planFollowing(context, activity, { today: todayOf(context), done: null });
    settleTouched(context, [activity.dealId]);
    context.label({ client: activity.client });
    return { id };
  },
};

type Talk = Pick<ParsedInputOf<'activities.done'>, 'notes' | 'script' | 'checked' | 'talkSeconds'>;

/** What was said and ticked; what is not given stays as it was. */
function storeTalk(
  { db }: CommandContext,
  { id, ...before }: StoredActivity,
  { notes = before.notes, script = before.script, checked, talkSeconds }: Talk,
): void {
  db.one(
    `UPDATE activities SET notes = ?, script = ?, checked = coalesce(?, checked),
       talk_seconds = coalesce(?, talk_seconds) WHERE id = ?`,
    [notes, script, checked ? JSON.stringify(checked) : null, talkSeconds ?? null, id],
  );
}
