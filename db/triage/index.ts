import { type FeatureJobs, laterJob } from '@db/serve/handlers';

export const triageJobs: FeatureJobs<'triage'> = {
  'triage.propose': laterJob(async () => (await import('./propose')).propose),
  'triage.apply': laterJob(async () => (await import('./apply')).apply),
};
