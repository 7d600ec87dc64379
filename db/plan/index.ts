import { type FeatureJobs, type FeatureQueries, laterJob } from '@db/serve/handlers';
import { planExportJobs } from './export/jobs';
import { audiencesOfWeek } from './export/audiences';
import { pageOfWeek } from './week';

export { planCommands } from './commands';

export const planQueries: FeatureQueries<'plan'> = {
  'plan.week': pageOfWeek,
  'plan.audiences': audiencesOfWeek,
};

export const planJobs: FeatureJobs<'plan'> = {
  'plan.generate': laterJob(async () => {
    const { generatePlans } = await import('./generate');
    return (job, request) => generatePlans(job, request, 'plan.generate');
  }),
  'plan.preview': laterJob(async () => {
    const { generatePlans } = await import('./generate');
    return (job, request) => generatePlans(job, request, 'plan.preview');
  }),
  'plan.leftOut': laterJob(async () => (await import('./generate')).leftOut),
  ...planExportJobs,
};
