import { activityCommands, moveActivity } from '@db/activities';
import { type StoredActivity, storedActivity } from '@db/activities/store';
import type { CommandContext } from '@db/log/command';
import type { JobHandler } from '@db/serve/handlers';
import { pacer } from '@db/serve/pace';
import { readZone } from '@db/settings/read';
import type { OutputOf } from '@shared/contract';
import type { TriageAction } from '@shared/contract/triage';
import type { Progress } from '@shared/contract/transport';
import { CuepointError } from '@shared/errors';
import { joinedText, joinOf } from '@shared/domain/triage';

type Outcome = { -readonly [K in keyof OutputOf<'triage.apply'>]: number };

/** See `triage.apply`. */
export const apply: JobHandler<'triage.apply'> = (job, { actions }) =>
  job.command('triage.apply', (context) => applied(context, inOrder(actions)));

/** A merge goes by where things stand after the moves. */
const inOrder = (actions: readonly TriageAction[]): TriageAction[] => [
  ...actions.filter((action) => action.do !== 'merge'),
  ...actions.filter((action) => action.do === 'merge'),
];

function* applied(context: CommandContext, actions: readonly TriageAction[]): Generator<Progress, Outcome> {
  const outcome: Outcome = { moved: 0, merged: 0, dropped: 0, done: 0, skipped: 0 };
  const total = actions.reduce((sum, action) => sum + sizeOf(action), 0);
  const pace = pacer();
  let done = 0;
  for (const action of actions) {
    for (const one of oneByOne(action)) {
      const kind = doOne(context, one);
      outcome[kind ?? 'skipped'] += 1;
      done += 1;
      if (pace.due()) yield pace.report('writing', done, total);
    }
  }
  const { skipped: _skipped, ...counts } = outcome;
  context.label({ count: Object.values(counts).reduce((sum, count) => sum + count, 0) });
  return outcome;
}

const sizeOf = (action: TriageAction): number =>
  action.do === 'move' ? action.to.length : action.ids.length;

/** One contact of an action. */
type One =
  | { readonly do: 'move'; readonly id: string; readonly day: string; readonly time: string | null }
  | { readonly do: 'merge'; readonly id: string; readonly into: string }
  | { readonly do: 'drop'; readonly id: string; readonly reason: string }
  | { readonly do: 'done'; readonly id: string; readonly action: Extract<TriageAction, { do: 'done' }> };

function oneByOne(action: TriageAction): One[] {
  if (action.do === 'move') return action.to.map((to) => ({ do: 'move', ...to }));
  if (action.do === 'merge') return action.ids.map((id) => ({ do: 'merge', id, into: action.into }));
  if (action.do === 'drop') return action.ids.map((id) => ({ do: 'drop', id, reason: action.reason }));
  return action.ids.map((id) => ({ do: 'done', id, action }));
}

/** Tells what was done; null when the contact is not planned any more. */
function doOne(context: CommandContext, one: One): Exclude<keyof Outcome, 'skipped'> | null {
  const contact = stillPlanned(context, one.id);
  if (!contact) return null;
  switch (one.do) {
    case 'move':
      moveActivity(context, one.id, {
        ...{ day: one.day, time: one.time },
        ...(one.time === null ? {} : { zone: readZone(context.db) }),
      });
      return 'moved';
    case 'merge':
      return merge(context, contact, one.into) ? 'merged' : null;
    case 'drop':
      note(context, contact, one.reason);
      activityCommands['activities.cancel'](context, { ids: [one.id] });
      return 'dropped';
    default: {
      const { result, day } = one.action;
      activityCommands['activities.done'](context, { id: one.id, day, result, next: null });
      return 'done';
    }
  }
}

function stillPlanned({ db }: CommandContext, id: string): StoredActivity | null {
  try {
    const contact = storedActivity(db, id);
    return contact.status === 'planned' ? contact : null;
  } catch (thrown) {
    if (thrown instanceof CuepointError && thrown.data.code === 'not-found') return null;
    throw thrown;
  }
}

/** The other contact takes over what this one was for; the day that was planned first and the count stay with it. */
function merge(context: CommandContext, gone: StoredActivity, into: string): boolean {
  const lead = stillPlanned(context, into);
  if (!lead || !joinOf(lead, gone)) return false;
  const firstDays = [lead.firstDay ?? lead.day, gone.firstDay ?? gone.day].sort();
  const first = firstDays[0] ?? null;
  context.db.one(
    `UPDATE activities SET purpose = ?, value = ?, notes = ?, product_id = coalesce(product_id, ?), person_id = coalesce(person_id, ?),
       first_day = ?, snoozes = ? WHERE id = ?`,
    [
      joinedText([lead.purpose, gone.purpose], '; '),
      joinedText([lead.value, gone.value], '; '),
      joinedText([lead.notes, gone.notes], '\n'),
      ...[gone.productId, gone.personId],
      first === lead.day ? lead.firstDay : first,
      Math.max(lead.snoozes, gone.snoozes),
      into,
    ],
  );
  activityCommands['activities.cancel'](context, { ids: [gone.id] });
  return true;
}

const note = ({ db }: CommandContext, { id, notes }: StoredActivity, reason: string): void => {
  if (reason !== '')
    db.one('UPDATE activities SET notes = ? WHERE id = ?', [joinedText([notes, reason], '\n'), id]);
};
