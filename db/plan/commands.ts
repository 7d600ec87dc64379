import { activityCommands } from '@db/activities';
import type { FeatureCommands } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';

export const planCommands: FeatureCommands<'plan'> = {
  'plan.moveLine': (context, { activityIds, day }) => {
    // One client stands behind a line, so the last label is everybody's.
    for (const id of activityIds) activityCommands['activities.move'](context, { id, day });
    return { moved: activityIds.length };
  },
  'plan.pin': () => notYet(),
  'plan.remove': () => notYet(),
  'plan.bringBack': () => notYet(),
  'plan.add': () => notYet(),
};

const notYet = (): never => {
  throw new CuepointError('invalid-input', { path: 'method', message: 'not yet' });
};
