import { clientsIn } from '@db/board/lanes';
import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { WaitingFilter } from '@shared/contract/leads';
import type { Day } from '@shared/domain/time';
import { waitingRows } from './rows';

export const leadQueries: FeatureQueries<'leads'> = {
  'leads.page': (db, { today, state, offset, limit, ...filter }) => {
    const ids = clientsIn(state, filter, today).page(db, offset, limit);
    return { rows: waitingRows(db, ids, today) };
  },

  'leads.counts': (db, { today, ...filter }) => ({
    lead: countOf(db, { state: 'lead', ...filter }, today),
    betweenSales: countOf(db, { state: 'between-sales', ...filter }, today),
  }),
};

function countOf(db: ReadableDb, { state, ...filter }: WaitingFilter, today: Day): number {
  const { rows, params } = clientsIn(state, filter, today);
  return db.value<number>(`SELECT count(*) FROM ${rows}`, params);
}
