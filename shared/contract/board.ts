import { BOARD_COLUMNS } from '@shared/domain/words';
import { z } from 'zod';
import { query } from './define';
import {
  zContactSign,
  zDay,
  zDealLength,
  zDealStatus,
  zDirection,
  zId,
  zMoney,
  zPage,
  zTime,
} from './values';

export type { BoardColumn } from '@shared/domain/words';

export const zBoardColumn = z.enum(BOARD_COLUMNS);

export const zBoardFilter = z.object({
  /** Substring of the client's name or the deal's title. */
  text: z.string().max(200).default(''),
  manager: z.string().optional(),
  /** Of the deal; in "between sales" of any deal of the client. */
  productId: zId.optional(),
  sign: zContactSign.optional(),
});
export type BoardFilter = z.infer<typeof zBoardFilter>;

export const zBoardCard = z.object({
  /** Deal id; in "between sales" the client's id. */
  id: zId,
  clientId: zId,
  clientName: z.string(),
  title: z.string(),
  /** Of the deal; in "between sales" of the last deal that was closed. */
  status: zDealStatus.nullable(),
  /** What decides where the card may be dropped (`shared/domain/process/targets`); null in "between sales". */
  direction: zDirection.nullable(),
  length: zDealLength.nullable(),
  pausedUntil: zDay.nullable(),
  amount: zMoney.nullable(),
  /** Working days in the stage (between sales: days since the last deal closed). */
  daysInStage: z.int(),
  rotting: z.boolean(),
  sign: zContactSign,
  /** The next contact of the deal (between sales: of the client). */
  nextId: zId.nullable(),
  nextDay: zDay.nullable(),
  nextTime: zTime.nullable(),
  /** Between sales: what the next contact is for, and the product to offer; '' elsewhere. */
  nextPurpose: z.string(),
  nextProduct: z.string(),
  /** The next open control point: its key or title and its state today. */
  point: z
    .object({
      key: z.string(),
      title: z.string(),
      dueDay: zDay.nullable(),
      state: z.enum(['missed', 'today', 'pending']),
    })
    .nullable(),
});
export type BoardCard = z.infer<typeof zBoardCard>;

export const board = {
  /** Heads of all columns and the first cards of each, in one call. */
  'board.open': query({
    input: zBoardFilter.extend({ today: zDay, limit: z.int().min(1).max(200).default(30) }),
    output: z.object({
      columns: z.array(
        z.object({
          column: zBoardColumn,
          count: z.int(),
          sums: z.array(zMoney),
          /** How long deals sit there: how many for less than half the limit, up to it, beyond it; null without limit. */
          ages: z.object({ fresh: z.int(), aging: z.int(), rotting: z.int() }).nullable(),
          cards: z.array(zBoardCard),
        }),
      ),
    }),
    reads: ['deals', 'points', 'activities', 'clients', 'products', 'settings'],
  }),
  /** More cards of one column, sorted by urgency: overdue, today, none, later, paused. */
  'board.cards': query({
    input: zBoardFilter.extend({ today: zDay, column: zBoardColumn, ...zPage }),
    output: z.object({ cards: z.array(zBoardCard) }),
    reads: ['deals', 'points', 'activities', 'clients', 'products', 'settings'],
  }),
};
