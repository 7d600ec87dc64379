import type { FeatureQueries } from '@db/serve/handlers';
import { clientCard } from './card';
import { facets } from './facets';
import { clientIds, countClients } from './list';
import { needsOf } from './needs';
import { clientRows } from './rows';
import { timeline } from './timeline';
import { trash } from './trash';

export const clientQueries: FeatureQueries<'clients'> = {
  'clients.page': (db, { sort, descending, limit, offset, ...filter }) => {
    const ids = clientIds(db, { filter, sort, descending }, { limit, offset });
    return { rows: clientRows(db, ids, filter.today) };
  },
  'clients.count': (db, filter) => ({ count: countClients(db, filter) }),
  'clients.card': (db, { id, today }) => clientCard(db, id, today),
  'clients.needs': (db, { id }) => needsOf(db, id),
  'clients.timeline': (db, input) => timeline(db, input),
  'clients.facets': (db) => facets(db),
  'clients.trash': (db, page) => trash(db, page),
};
