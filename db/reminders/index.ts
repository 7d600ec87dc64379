import { type FeatureJobs, laterJob } from '@db/serve/handlers';

export const reminderJobs: FeatureJobs<'reminders'> = {
  'reminders.due': laterJob(async () => (await import('./due')).due),
};
