import { type FeatureJobs, laterJob } from '@db/serve/handlers';

export { calendarQueries } from './queries';

export const calendarJobs: FeatureJobs<'calendar'> = {
  'calendar.print': laterJob(async () => (await import('./print')).printWeek),
};
