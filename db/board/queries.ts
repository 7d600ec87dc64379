import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import { readCalendar, readProcess } from '@db/settings/read';
import { zBoardColumn } from '@shared/contract/board';
import { cardsOfClients, cardsOfDeals } from './cards';
import { headOf } from './heads';
import { type Lane, laneOf } from './lanes';

export const boardQueries: FeatureQueries<'board'> = {
  'board.open': (db, { today, limit, ...filter }) => {
    const process = { definition: readProcess(db), calendar: readCalendar(db) };
    return {
      columns: zBoardColumn.options.map((column) => {
        const lane = laneOf(column, filter, today);
        return { column, ...headOf(db, lane, process), cards: cardsOf(db, lane, 0, limit) };
      }),
    };
  },

  'board.cards': (db, { today, column, offset, limit, ...filter }) => ({
    cards: cardsOf(db, laneOf(column, filter, today), offset, limit),
  }),
};

function cardsOf(db: ReadableDb, lane: Lane, offset: number, limit: number) {
  const ids = lane.page(db, offset, limit);
  return lane.column === 'between-sales'
    ? cardsOfClients(db, ids, lane.today)
    : cardsOfDeals(db, ids, lane.today);
}
