import { updateActivity } from '@db/activities/move';
import { settleTouched } from '@db/activities/settle';
import { plannedActivity } from '@db/activities/store';
import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { readCalendar } from '@db/settings/read';
import type { Repeat } from '@shared/domain/recurrence/schema';
import { addDays, type Day } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { occurrenceAfter, planOccurrence, plannedOf } from './follow';
import { insertRecurrence, type StoredRecurrence, storedRecurrence, updateRecurrence } from './store';

export const recurrenceCommands: FeatureCommands<'recurrences'> = {
  'recurrences.start': (context, { activityId, repeat }) => {
    const { client } = plannedActivity(context.db, activityId);
    const id = startRecurrence(context, activityId, repeat);
    context.label({ client });
    return { id };
  },

  'recurrences.change': (context, { repeat, ...change }) => {
    const before = plannedActivity(context.db, change.id);
    if (before.recurrenceId === null)
      throw new CuepointError('not-found', { what: 'recurrence', id: change.id });
    const recurrence = storedRecurrence(context.db, before.recurrenceId);
    updateActivity(context, change);
    const after = plannedActivity(context.db, change.id);
    const isAnew = after.day !== before.day || !isSameRhythm(recurrence.repeat, repeat);
    const start = isAnew ? after.day : recurrence.start;
    updateRecurrence(context, recurrence.id, after, repeat, start);
    // Where the rhythm begins is no putting off.
    if (isAnew)
      context.db.one('UPDATE activities SET rhythm_day = ?, first_day = ?, snoozes = ? WHERE id = ?', [
        ...[after.day, before.firstDay, before.snoozes, change.id],
      ]);
    context.label({ client: before.client });
    return { id: recurrence.id };
  },

  'recurrences.pause': (context, { id, today }) => {
    const { client } = storedRecurrence(context.db, id);
    context.db.one('UPDATE recurrences SET paused_day = ? WHERE id = ?', [today, id]);
    removePlanned(context, id);
    context.label({ client });
    return { id };
  },

  'recurrences.resume': (context, { id, today }) => {
    const recurrence = storedRecurrence(context.db, id);
    if (isDealClosed(context, recurrence)) throw new CuepointError('conflict', { what: 'deal', id });
    context.db.one('UPDATE recurrences SET paused_day = NULL WHERE id = ?', [id]);
    if (!plannedOf(context.db, id)) {
      const next = nextFrom(context, recurrence, today);
      if (next === null) throw new CuepointError('conflict', { what: 'recurrence', id });
      planOccurrence(context, recurrence, next, today);
    }
    context.label({ client: recurrence.client });
    return { id };
  },

  'recurrences.end': (context, { id }) => {
    const { client } = storedRecurrence(context.db, id);
    context.db.one('UPDATE recurrences SET deleted_at = ? WHERE id = ?', [context.now, id]);
    removePlanned(context, id);
    context.label({ client });
    return { id };
  },
};

/** Makes a planned contact the first of a rhythm, inside a command that is already open. */
export function startRecurrence(context: CommandContext, activityId: string, repeat: Repeat): string {
  const activity = plannedActivity(context.db, activityId);
  if (activity.recurrenceId !== null)
    throw new CuepointError('conflict', { what: 'activity', id: activityId });
  const id = insertRecurrence(context, activity, repeat);
  context.db.one('UPDATE activities SET recurrence_id = ?, rhythm_day = day WHERE id = ?', [id, activityId]);
  return id;
}

/** The first one from `today` on; counted from completion after the latest that took place. */
function nextFrom({ db }: CommandContext, { id, repeat, start }: StoredRecurrence, today: Day) {
  const yesterday = addDays(today, -1);
  const calendar = readCalendar(db);
  if (repeat.from === 'date') return occurrenceAfter(repeat, start, yesterday, yesterday, calendar);
  const last = db.get<{ day: Day }>(
    `SELECT done_day AS day FROM activities WHERE recurrence_id = ? AND status = 'done' AND deleted_at IS NULL
     ORDER BY day DESC LIMIT 1`,
    [id],
  );
  const next = last && occurrenceAfter(repeat, start, last.day, last.day, calendar);
  if (next && next.day >= today) return next;
  if (repeat.until !== null && repeat.until < today) return null;
  return { rhythmDay: today, day: today };
}

const isSameRhythm = (a: Repeat, b: Repeat): boolean =>
  a.unit === b.unit &&
  a.every === b.every &&
  a.from === b.from &&
  [...a.weekdays].sort().join() === [...b.weekdays].sort().join();

/** Takes what is planned of the rhythm away; usually it is one. */
function removePlanned(context: CommandContext, recurrenceId: string): void {
  const planned = context.db.all<{ id: string; dealId: string | null }>(
    `SELECT id, deal_id AS dealId FROM activities
     WHERE recurrence_id = ? AND status = 'planned' AND deleted_at IS NULL`,
    [recurrenceId],
  );
  for (const { id } of planned)
    context.db.one('UPDATE activities SET deleted_at = ? WHERE id = ?', [context.now, id]);
  settleTouched(
    context,
    planned.map(({ dealId }) => dealId),
  );
}

const isDealClosed = ({ db }: CommandContext, { dealId }: StoredRecurrence): boolean =>
  dealId !== null &&
  db.get("SELECT 1 FROM deals WHERE id = ? AND status IN ('open', 'paused') AND deleted_at IS NULL", [
    dealId,
  ]) === undefined;
