import { type FeatureJobs, type FeatureQueries, laterJob } from '@db/serve/handlers';
import { countActivities } from '@db/today/activities';

export const triageQueries: FeatureQueries<'triage'> = {
  'triage.overdue': (db, { today, manager }) => ({
    count: countActivities(db, 'overdue', { today, manager: manager ?? null }),
  }),
};

export const triageJobs: FeatureJobs<'triage'> = {
  'triage.propose': laterJob(async () => (await import('./propose')).propose),
  'triage.apply': laterJob(async () => (await import('./apply')).apply),
};
