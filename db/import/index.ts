import { type FeatureJobs, type FeatureQueries, laterJob } from '@db/serve/handlers';
import { batches, revert } from './batches';
import { trialOf } from './verdicts';

export const importQueries: FeatureQueries<'import'> = {
  'import.batches': batches,
  'import.verdicts': (db, { token, only, offset, limit }) => trialOf(db, token).log.page(only, offset, limit),
};

export const importJobs: FeatureJobs<'import'> = {
  'import.open': laterJob(async () => (await import('./open')).open),
  'import.dryRun': laterJob(async () => (await import('./trial')).dryRun),
  'import.run': laterJob(async () => (await import('./run')).run),
  'import.rejects': laterJob(async () => (await import('./rejects')).rejects),
  'import.revert': revert,
};
