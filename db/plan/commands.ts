import { moveActivity } from '@db/activities';
import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { addLine } from './byHand';
import { holdLines, letGo } from './pin';
import { bringBack, takeOut } from './removal';

export const planCommands: FeatureCommands<'plan'> = {
  'plan.moveLine': (context, { activityIds, day }) => {
    // One client stands behind a line, so the last label is everybody's.
    for (const id of activityIds) context.label({ client: moveActivity(context, id, { day }).client });
    holdLines(context, activityIds);
    return { moved: activityIds.length };
  },

  'plan.pin': (context, { activityIds, pinned }) => {
    const changed = pinned ? holdLines(context, activityIds) : letGo(context, activityIds);
    context.label({ client: clientOf(context, activityIds[0] ?? '') });
    return { changed };
  },

  'plan.remove': (context, { week, clientId, postpone }) => takeOut(context, { week, clientId, postpone }),

  'plan.bringBack': (context, { week, clientId }) => bringBack(context, { week, clientId }),

  'plan.add': addLine,
};

const clientOf = ({ db }: CommandContext, activityId: string): string =>
  db.get<{ name: string }>(
    'SELECT c.name FROM activities a JOIN clients c ON c.id = a.client_id WHERE a.id = ?',
    [activityId],
  )?.name ?? '';
