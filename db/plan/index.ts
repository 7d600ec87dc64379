import { type FeatureJobs, type FeatureQueries, laterJob } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';
import { pageOfWeek } from './week';

export { planCommands } from './commands';

export const planQueries: FeatureQueries<'plan'> = {
  'plan.week': pageOfWeek,
};

const notYet = async (): Promise<never> => {
  throw new CuepointError('invalid-input', { path: 'method', message: 'not yet' });
};

export const planJobs: FeatureJobs<'plan'> = {
  'plan.generate': laterJob(notYet),
  'plan.preview': laterJob(notYet),
  'plan.leftOut': laterJob(notYet),
  'plan.export': laterJob(async () => {
    const { exportPlan } = await import('./export');
    return ({ read, now }, request) => exportPlan(read, { ...request, now: now() });
  }),
};
