import type { FeatureJobs, FeatureQueries } from '@db/serve/handlers';
import { batches, revert } from './batches';
import { open } from './open';
import { rejects } from './rejects';
import { run } from './run';
import { dryRun } from './trial';
import { trialOf } from './verdicts';

export const importQueries: FeatureQueries<'import'> = {
  'import.batches': batches,
  'import.verdicts': (db, { token, only, offset, limit }) => trialOf(db, token).log.page(only, offset, limit),
};

export const importJobs: FeatureJobs<'import'> = {
  'import.open': open,
  'import.dryRun': dryRun,
  'import.run': run,
  'import.rejects': rejects,
  'import.revert': revert,
};
