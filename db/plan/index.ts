import type { FeatureJobs, FeatureQueries } from '@db/serve/handlers';
import { exportPlan } from './export';
import { planOfWeek } from './week';

export { planCommands } from './commands';
export { exportPlan, PLAN_FORMATS, type PlanFormat } from './export';
export { planOfWeek } from './week';

export const planQueries: FeatureQueries<'plan'> = {
  'plan.week': planOfWeek,
};

export const planJobs: FeatureJobs<'plan'> = {
  'plan.export': async function* ({ read, now }, request) {
    yield { part: 0, phase: 'writing', done: 0, total: 1 };
    return exportPlan(read, { ...request, now: now() });
  },
};
