import type { FeatureJobs, FeatureQueries } from '@db/serve/handlers';
import { exportPlan } from './export';
import { pageOfWeek } from './week';

export { planCommands } from './commands';

export const planQueries: FeatureQueries<'plan'> = {
  'plan.week': pageOfWeek,
};

export const planJobs: FeatureJobs<'plan'> = {
  'plan.export': ({ read, now }, request) => exportPlan(read, { ...request, now: now() }),
};
