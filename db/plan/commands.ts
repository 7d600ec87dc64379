import { moveActivity, plannedActivity } from '@db/activities';
import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { readZone } from '@db/settings/read';
import { dayFor } from '@shared/domain/time';
import { addLine } from './byHand';
import { holdLines, letGo } from './pin';
import { bringBack, takeOut } from './removal';

export const planCommands: FeatureCommands<'plan'> = {
  'plan.moveLine': (context, { activityIds, day }) => {
    const asking: string[] = [];
    const own = readZone(context.db);
    for (const id of activityIds) {
      const agreed = dayFor(plannedActivity(context.db, id), day, own);
      const { client, asksWhetherAlive } = moveActivity(context, id, { day: agreed });
      // One client stands behind a line, so the last label is everybody's.
      context.label({ client });
      if (asksWhetherAlive) asking.push(id);
    }
    holdLines(context, activityIds);
    return { moved: activityIds.length, asking };
  },

  'plan.pin': (context, { activityIds, pinned }) => {
    const changed = pinned ? holdLines(context, activityIds) : letGo(context, activityIds);
    context.label({ client: clientOf(context, activityIds[0] ?? '') });
    return { changed };
  },

  'plan.remove': takeOut,

  'plan.bringBack': (context, { week, clientId }) => bringBack(context, { week, clientId }),

  'plan.add': addLine,
};

const clientOf = ({ db }: CommandContext, activityId: string): string =>
  db.get<{ name: string }>(
    'SELECT c.name FROM activities a JOIN clients c ON c.id = a.client_id WHERE a.id = ?',
    [activityId],
  )?.name ?? '';
