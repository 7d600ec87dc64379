import { type FeatureJobs, laterJob } from '@db/serve/handlers';

export { surveyCommands } from './commands';
export { surveyQueries } from './queries';

export const surveyJobs: FeatureJobs<'surveys'> = {
  'surveys.preview': laterJob(async () => (await import('./import')).surveyJobs['surveys.preview']),
  'surveys.import': laterJob(async () => (await import('./import')).surveyJobs['surveys.import']),
};
