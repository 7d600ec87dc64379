import { type FeatureJobs, laterJob } from '@db/serve/handlers';

export { clientCommands } from './commands';
export { clientQueries } from './queries';

export const clientJobs: FeatureJobs<'clients'> = {
  'clients.export': laterJob(async () => (await import('./export')).clientJobs['clients.export']),
};
