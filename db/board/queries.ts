import type { ReadableDb } from '@db/connection/sqlite';
import { type ProcessRules, readRules } from '@db/deals';
import type { FeatureQueries } from '@db/serve/handlers';
import type { BoardCard } from '@shared/contract/board';
import { BOARD_COLUMNS } from '@shared/domain/words';
import { cardsOfClients, cardsOfDeals } from './cards';
import { headOf } from './heads';
import { type Lane, laneOf } from './lanes';

export const boardQueries: FeatureQueries<'board'> = {
  'board.open': (db, { today, limit, ...filter }) => {
    const rules = readRules(db);
    return {
      columns: BOARD_COLUMNS.map((column) => {
        const lane = laneOf(column, filter, today);
        return { column, ...headOf(db, lane, rules), cards: cardsOf(db, lane, rules, 0, limit) };
      }),
    };
  },

  'board.cards': (db, { today, column, offset, limit, ...filter }) => ({
    cards: cardsOf(db, laneOf(column, filter, today), readRules(db), offset, limit),
  }),
};

function cardsOf(
  db: ReadableDb,
  lane: Lane,
  rules: ProcessRules,
  offset: number,
  limit: number,
): BoardCard[] {
  const { column, today } = lane;
  const ids = lane.page(db, offset, limit);
  return column === 'between-sales'
    ? cardsOfClients(db, ids, today)
    : cardsOfDeals(db, ids, column, rules, today);
}
