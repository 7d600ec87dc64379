import { z } from 'zod';
import { nothing } from './define';
import { zContactSign, zDay, zId, zPage, zStage } from './firstValues';

export const zBoardColumn = z.enum([...zStage.options, 'between-sales']);
export type BoardColumn = z.infer<typeof zBoardColumn>;

export const zBoardFilter = z.object({
  /** Substring of the client's name or the deal's title. */
  text: z.string().max(200).default(''),
  manager: z.string().optional(),
  /** Of the deal; in "between sales" of any deal of the client. */
  productId: zId.optional(),
  sign: zContactSign.optional(),
});
export type BoardFilter = z.infer<typeof zBoardFilter>;

/** Whose day it is that Today shows. */
export const zWho = { today: zDay, manager: z.string().optional() };

/**
 * What the window asks for its first picture, and with what. The database process has these before everything else, and without the answers,
 * whose schemas are there for their types (DECISIONS.md, 39).
 */
export const firstInputs = {
  'settings.get': nothing,
  'settings.managers': nothing,
  'today.open': z.object({ ...zWho, limit: z.int().min(1).max(500).default(15) }),
  'board.open': zBoardFilter.extend({ today: zDay, limit: z.int().min(1).max(200).default(30) }),
  'board.cards': zBoardFilter.extend({ today: zDay, column: zBoardColumn, ...zPage }),
} as const;
