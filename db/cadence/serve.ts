import type { FeatureCommands, FeatureQueries } from '@db/serve/handlers';
import { setCadence } from './change';
import { losingClients, losingCounts } from './losing';
import { clientCadence } from './one';
import { planWithMany } from './planMany';

export const cadenceQueries: FeatureQueries<'cadence'> = {
  'cadence.of': (db, { clientId, today }) => clientCadence(db, clientId, today),
  'cadence.losing': (db, { offset, limit, today, ...filter }) =>
    losingClients(db, filter, today, { offset, limit }),
  'cadence.counts': (db, { today, manager }) => losingCounts(db, today, manager ?? null),
};

export const cadenceCommands: FeatureCommands<'cadence'> = {
  'cadence.set': setCadence,
  'cadence.plan': planWithMany,
};
