import { type FeatureJobs, type FeatureQueries, laterJob } from '@db/serve/handlers';
import { pageOfWeek } from './week';

export { planCommands } from './commands';

export const planQueries: FeatureQueries<'plan'> = {
  'plan.week': pageOfWeek,
};

export const planJobs: FeatureJobs<'plan'> = {
  'plan.export': laterJob(async () => {
    const { exportPlan } = await import('./export');
    return ({ read, now }, request) => exportPlan(read, { ...request, now: now() });
  }),
};
